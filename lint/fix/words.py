"""The words of `vblint fix`, in both languages."""

from collections.abc import Mapping

from lint.fix.model import Reason, Unit

REASONS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "generated": "chữ này do chương trình tự sinh ra, không có trong tệp",
        "paragraphs": "phải thêm hoặc bớt đoạn văn, cần sửa tay",
        "markup": "sửa sẽ làm mất dấu định dạng của tệp ở chỗ này, cần sửa tay",
        "meeting": "các chỗ sửa của quy tắc này chồng lên nhau, cần sửa tay",
        "locked": "chữ này nằm trong ô chọn hoặc ô nhập bị khóa của tệp Word, sửa trong Word",
        "bound": "chữ này do thuộc tính của tệp Word điền vào, sửa ở thuộc tính đó",
        "copies": "khung chữ này có hai bản khác nhau trong tệp, cần sửa trong Word",
        "font": "chữ ở đây dùng phông mã cũ (.VnTime, VNI) hoặc phông ký hiệu, chuyển sang phông Unicode rồi sửa",
        "referred": "{place} viện dẫn số cũ (“{text}”); sửa tay cả hai nơi",
        "misread": "sửa xong đọc lại không được như ý, cần sửa tay",
        "remains": "sửa xong quy tắc này vẫn báo ở đó, cần xem lại",
        "new": "sửa xong lại sinh lỗi {rule} ở {place}, cần xem lại",
    },
    "en": {
        "generated": "these words are made by the program, they do not stand in the file",
        "paragraphs": "a paragraph has to be added or taken away; do it by hand",
        "markup": "the fix would lose a mark of the file here; do it by hand",
        "meeting": "the places this fix changes overlap; do it by hand",
        "locked": "these words stand in a locked control of the Word file or in one to choose from; do it in Word",
        "bound": "a property of the Word file fills these words in; change it there",
        "copies": "the file holds two copies of this text box that differ; do it in Word",
        "font": "the text here is in a legacy font (.VnTime, VNI) or a symbol font; put it in a Unicode font first",
        "referred": "{place} refers to the old number (“{text}”); change both by hand",
        "misread": "the fixed file does not read as it should; do it by hand",
        "remains": "the rule still speaks there after the fix; look at it",
        "new": "the fix would bring {rule} at {place}; look at it",
    },
}

PHRASES: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "line": "dòng {n}",
        "paragraph": "đoạn {n}",
        "change": "“{old}” → “{new}”",
        "insert": "thêm “{new}”",
        "delete": "bỏ “{old}”",
        "rewrite": "viết lại bằng Unicode dựng sẵn: “{old}” …",
        "refused": "không sửa",
        "done": "Đã sửa {n} chỗ trong {files} văn bản.",
        "revised": "Mở bằng Word (thẻ Review) để chấp nhận hoặc từ chối từng chỗ.",
        "would": "Sửa được {n} chỗ trong {files} văn bản.",
        "nothing": "Không có chỗ nào sửa tự động được.",
        "left": "Còn {counts}.",
        "clean": "Không còn chỗ nào phải sửa.",
        "unsafe": "Trong đó {n} chỗ sửa được khi thêm `--unsafe` (xem trước bằng `--diff`).",
        "failed": "{n} tệp không sửa được.",
    },
    "en": {
        "line": "line {n}",
        "paragraph": "paragraph {n}",
        "change": "“{old}” → “{new}”",
        "insert": "put in “{new}”",
        "delete": "take out “{old}”",
        "rewrite": "written in composed Unicode: “{old}” …",
        "refused": "not fixed",
        "done": "Places fixed: {n}; documents: {files}.",
        "revised": "Open in Word (Review) to accept or reject each of them.",
        "would": "Places that can be fixed: {n}; documents: {files}.",
        "nothing": "Nothing can be fixed automatically.",
        "left": "Left: {counts}.",
        "clean": "Nothing is left to correct.",
        "unsafe": "Of these, {n} can be fixed with `--unsafe` (look first with `--diff`).",
        "failed": "Files that could not be fixed: {n}.",
    },
}


def told(reason: Reason, lang: str, unit: Unit = "line") -> str:
    """Why a fix was not applied, as half a sentence; places of the file are counted in `unit`s."""
    params = dict(reason.params)
    return REASONS[lang][reason.key].format(place=PHRASES[lang][unit].format(n=params.pop("line", "")), **params)
