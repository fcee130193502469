"""`vblint rules`: every rule with its severity, whether it has a fix, and what it finds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.commands.exit_codes import OK
from lint.commands.parser import Parser
from lint.commands.ruleset import add_config_options, config_for, rules_for
from lint.commands.stdio import write
from lint.engine.model import Rule
from lint.engine.templates import in_language


def options() -> Parser:
    """The command line of `vblint rules`."""
    parser = Parser("rules", "Liệt kê các quy tắc: mức, có sửa tự động không, tìm lỗi gì.")
    parser.choice("--format", "text", "json", default="text", help="dạng in ra (mặc định: text)")
    parser.choice("--lang", "vi", "en", default="vi", help="ngôn ngữ (mặc định: vi)")
    add_config_options(parser)
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the rules by name."""
    given = options().read(argv)
    rules = sorted(rules_for(config_for(given, Path.cwd())), key=lambda rule: rule.name)
    write(_json(rules) if given.format == "json" else "".join(f"{line}\n" for line in _lines(rules, given.lang)))
    return OK


def _lines(rules: Sequence[Rule], lang: str) -> Iterator[str]:
    fixes = {"vi": {None: "", True: "sửa được", False: "sửa, cần xem lại"}, "en": {None: "", True: "fix", False: "fix to review"}}[lang]
    names = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        yield f"{rule.name:{names}}  {rule.severity.label:8} {fixes[rule.safe]:17} {in_language(rule.summary, lang)}"


def _json(rules: Sequence[Rule]) -> str:
    import json

    fixes = {None: None, True: "safe", False: "unsafe"}
    rows = [
        {
            "rule": rule.name,
            "severity": rule.severity.label,
            "fix": fixes[rule.safe],
            "summary": dict(rule.summary),
            "since": rule.since,
            "source": list(rule.source),
        }
        for rule in rules
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
