"""Reading `.vblint.yaml` strictly, and writing a new one."""

from pathlib import Path

from lint import yaml_schema as schema
from lint.config import Config, Ignore, RuleSetting, Word
from lint.yaml_source import Entry, Node, Scalar, read_yaml

SEVERITIES = ("info", "warning", "error")
KEYS = ("preset", "select", "ignore", "severity", "fail_on", "lang", "rules", "rules_folder", "province", "issuer")


def load_config(path: Path, shown: str | None = None) -> Config:
    """The config of a file. UsageError with its place for what is not known or of the wrong type; rule names are checked later."""
    found = schema.table(read_yaml(path, shown), KEYS)
    names, ignores = _ignored(found["ignore"]) if "ignore" in found else ((), ())
    folder = schema.optional(found, "rules_folder", schema.text, None)
    return Config(
        path=path,
        select=schema.optional(found, "select", _words, ()),
        ignore=names,
        ignores=ignores,
        preset=schema.optional(found, "preset", _name, None),
        severity=_word(found, "severity", SEVERITIES),
        fail_on=_word(found, "fail_on", (*SEVERITIES, "never")),
        lang=_word(found, "lang", ("vi", "en")) or Config().lang,
        rules=tuple(_rule(e) for e in schema.pairs(found["rules"])) if "rules" in found else (),
        rules_folder=path.parent / folder if folder else None,
        province=schema.optional(found, "province", schema.text, None),
        issuer=schema.optional(found, "issuer", schema.text, None),
    )


def _word(found: dict[str, Node], key: str, known: tuple[str, ...]) -> str | None:
    return schema.word(found[key], known, f"giá trị của {key}") if key in found else None


def _name(node: Node) -> Word:
    return Word(schema.text(node), node.caret)


def _words(node: Node) -> tuple[Word, ...]:
    return tuple(_name(n) for n in schema.listing(node))


def _ignored(node: Node) -> tuple[tuple[Word, ...], tuple[Ignore, ...]]:
    """Names of rules, and entries for single findings, in one list."""
    nodes = schema.listing(node)
    return tuple(_name(n) for n in nodes if isinstance(n, Scalar)), tuple(_ignore(n) for n in nodes if not isinstance(n, Scalar))


def _ignore(node: Node) -> Ignore:
    found = schema.table(node, ("path", "rule", "text", "reason"), ("path",))
    rule = schema.optional(found, "rule", _name, None)
    text = schema.optional(found, "text", schema.text, None)
    schema.optional(found, "reason", schema.text, "")  # for whoever reads the config
    return Ignore(schema.text(found["path"]), rule.text if rule else None, text, f"{node.source.path}:{node.line + 1}", rule)


def _rule(entry: Entry) -> RuleSetting:
    """`severity` is common to all rules; every other key is a parameter of the rule."""
    entries = schema.pairs(entry.value)
    found = {e.key.text: e.value for e in entries}
    severity = _word(found, "severity", ("off", *SEVERITIES))
    return RuleSetting(Word(entry.key.text, entry.key.caret), severity, tuple(e for e in entries if e.key.text != "severity"))


def render_default_config() -> str:
    """The text of a new config: every key with its default, what is optional as a comment."""
    return """\
# Cấu hình vblint cho thư mục này và các thư mục con. Dòng bắt đầu bằng # là chú thích.

# Bộ thiết lập: default; strict (hiện cả mức lưu ý); final (ngay trước khi ban hành); party (văn bản của Đảng); normative (quy phạm pháp luật).
preset: default

# Mức thấp nhất được hiện: error (phải sửa), warning (nên sửa), info (lưu ý).
# severity: warning

# Từ mức này trở lên thì lệnh trả mã lỗi 1: error, warning, info, never.
# fail_on: error

# Ngôn ngữ của thông báo: vi, en.
lang: vi

# Cơ quan ban hành và tỉnh, khi văn bản không tự nói rõ:
# issuer: UBND xã Bình Minh
# province: Hà Nội

# Chỉ chạy những quy tắc này (bỏ trống là chạy tất cả):
# select:
#   - citation-conflict

# Bỏ qua cả quy tắc, hoặc từng chỗ đã xem xét:
# ignore:
#   - date-style
#   - path: ke-hoach/*.docx
#     rule: citation-blank
#     text: "Kế hoạch số"
#     reason: chờ văn thư cấp số

# Đổi mức (off, info, warning, error) và tham số của từng quy tắc; xem `vblint explain TÊN`:
# rules:
#   date-style:
#     severity: warning

# Thư mục quy tắc riêng của cơ quan:
# rules_folder: quy-tac
"""
