"""The words of `vblint fix`, in both languages."""

from collections.abc import Mapping

from lint.fix.model import Reason

REASONS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "generated": "chữ này do chương trình tự sinh ra, không có trong tệp",
        "paragraphs": "phải thêm hoặc bớt đoạn văn, cần sửa tay",
        "markup": "sửa sẽ làm mất dấu định dạng của tệp ở chỗ này, cần sửa tay",
        "meeting": "các chỗ sửa của quy tắc này chồng lên nhau, cần sửa tay",
        "referred": "dòng {line} viện dẫn số cũ (“{text}”); sửa tay cả hai nơi",
        "misread": "sửa xong đọc lại không được như ý, cần sửa tay",
        "remains": "sửa xong quy tắc này vẫn báo ở đó, cần xem lại",
        "new": "sửa xong lại sinh lỗi {rule} ở dòng {line}, cần xem lại",
    },
    "en": {
        "generated": "these words are made by the program, they do not stand in the file",
        "paragraphs": "a paragraph has to be added or taken away; do it by hand",
        "markup": "the fix would lose a mark of the file here; do it by hand",
        "meeting": "the places this fix changes overlap; do it by hand",
        "referred": "line {line} refers to the old number (“{text}”); change both by hand",
        "misread": "the fixed file does not read as it should; do it by hand",
        "remains": "the rule still speaks there after the fix; look at it",
        "new": "the fix would bring {rule} on line {line}; look at it",
    },
}

PHRASES: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "line": "dòng {n}",
        "change": "“{old}” → “{new}”",
        "insert": "thêm “{new}”",
        "delete": "bỏ “{old}”",
        "rewrite": "viết lại bằng Unicode dựng sẵn: “{old}” …",
        "refused": "không sửa",
        "done": "Đã sửa {n} chỗ trong {files} văn bản.",
        "would": "Sửa được {n} chỗ trong {files} văn bản.",
        "nothing": "Không có chỗ nào sửa tự động được.",
        "left": "Còn {counts}.",
        "clean": "Không còn chỗ nào phải sửa.",
        "unsafe": "Trong đó {n} chỗ sửa được khi thêm `--unsafe` (xem trước bằng `--diff`).",
        "failed": "{n} tệp không sửa được.",
    },
    "en": {
        "line": "line {n}",
        "change": "“{old}” → “{new}”",
        "insert": "put in “{new}”",
        "delete": "take out “{old}”",
        "rewrite": "written in composed Unicode: “{old}” …",
        "refused": "not fixed",
        "done": "Places fixed: {n}; documents: {files}.",
        "would": "Places that can be fixed: {n}; documents: {files}.",
        "nothing": "Nothing can be fixed automatically.",
        "left": "Left: {counts}.",
        "clean": "Nothing is left to correct.",
        "unsafe": "Of these, {n} can be fixed with `--unsafe` (look first with `--diff`).",
        "failed": "Files that could not be fixed: {n}.",
    },
}


def told(reason: Reason, lang: str) -> str:
    """Why a fix was not applied, as half a sentence."""
    return REASONS[lang][reason.key].format(**dict(reason.params))
