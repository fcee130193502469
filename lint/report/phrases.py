"""The fixed words of the text report, in both languages."""

from collections.abc import Mapping

from lint.engine.model import Severity

SEVERITY: Mapping[str, Mapping[Severity, str]] = {
    "vi": {Severity.ERROR: "PHẢI SỬA", Severity.WARNING: "NÊN SỬA", Severity.INFO: "LƯU Ý"},
    "en": {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "NOTE"},
}

# Singular and plural; Vietnamese has one form for both.
COUNTED: Mapping[str, Mapping[Severity, tuple[str, str]]] = {
    "vi": {
        Severity.ERROR: ("chỗ phải sửa", "chỗ phải sửa"),
        Severity.WARNING: ("chỗ nên sửa", "chỗ nên sửa"),
        Severity.INFO: ("chỗ lưu ý", "chỗ lưu ý"),
    },
    "en": {Severity.ERROR: ("error", "errors"), Severity.WARNING: ("warning", "warnings"), Severity.INFO: ("note", "notes")},
}

PHRASES: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "line": "dòng {n}",
        "page": "trang {n}",
        "paragraph": "đoạn {n}",
        "header": "đầu trang",
        "footer": "chân trang",
        "footnote": "chú thích",
        "endnote": "chú thích cuối",
        "textbox": "khung chữ",
        "write": "Sửa thành: “{text}”.",
        "delete": "Bỏ những chữ này.",
        "more": "Còn {n} chỗ nữa: {places}.",
        "unreadable": "KHÔNG KIỂM TRA ĐƯỢC",
        "summary": "{counts} trong {files} văn bản ({seconds} giây).",
        "clean": "Không thấy chỗ nào cần sửa trong {files} văn bản ({seconds} giây).",
        "hidden": "{n} chỗ nhẹ hơn không hiện ở đây (thêm `--severity info`).",
        "failed": "{n} tệp không kiểm tra được.",
        "fixable": "`vblint fix` sửa được {safe} chỗ.",
        "fixable_unsafe": "`vblint fix --unsafe` sửa được {unsafe} chỗ.",
        "fixable_both": "`vblint fix` sửa được {safe} chỗ, thêm `--unsafe` được {unsafe} chỗ nữa.",
        "explain": "`vblint explain {rule}` giải thích từng quy tắc.",
    },
    "en": {
        "line": "line {n}",
        "page": "page {n}",
        "paragraph": "paragraph {n}",
        "header": "header",
        "footer": "footer",
        "footnote": "footnote",
        "endnote": "endnote",
        "textbox": "text box",
        "write": "Write: “{text}”.",
        "delete": "Leave these words out.",
        "more": "{n} more places: {places}.",
        "unreadable": "NOT CHECKED",
        "summary": "{counts}; documents checked: {files} ({seconds} s).",
        "clean": "Nothing to correct; documents checked: {files} ({seconds} s).",
        "hidden": "Findings of lower severity not shown here: {n} (add `--severity info`).",
        "failed": "Files that could not be checked: {n}.",
        "fixable": "`vblint fix` can fix {safe}.",
        "fixable_unsafe": "`vblint fix --unsafe` can fix {unsafe}.",
        "fixable_both": "`vblint fix` can fix {safe}, with `--unsafe` {unsafe} more.",
        "explain": "`vblint explain {rule}` explains any rule.",
    },
}


def counted(counts: Mapping[Severity, int], lang: str) -> str:
    """`3 chỗ phải sửa, 5 chỗ nên sửa`; kinds that did not occur are left out."""
    forms = COUNTED[lang]
    return ", ".join(f"{n} {forms[severity][n != 1]}" for severity, n in counts.items() if n)


def seconds(value: float, lang: str) -> str:
    """Two decimals, with the language's decimal mark."""
    return f"{value:.2f}".replace(".", "," if lang == "vi" else ".")
