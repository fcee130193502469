"""`vblint explain`: one rule's reason, source, parameters and examples."""

from collections.abc import Sequence
from pathlib import Path

from lint.commands.exit_codes import OK
from lint.commands.parser import Parser
from lint.commands.ruleset import add_config_options, config_for, rule_named, rules_for
from lint.commands.stdio import write


def options() -> Parser:
    """The command line of `vblint explain`."""
    parser = Parser("explain", "Giải thích một quy tắc: vì sao, căn cứ nào, tham số, ví dụ sai và đúng.")
    parser.positional.add_argument("rule", metavar="QUY-TẮC", help="tên quy tắc, như citation-conflict")
    parser.choice("--lang", "vi", "en", default="vi", help="ngôn ngữ (mặc định: vi)")
    add_config_options(parser)
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the page of the rule."""
    from lint.report.rule_page import page

    given = options().read(argv)
    write(page(rule_named(given.rule, rules_for(config_for(given, Path.cwd()))), given.lang))
    return OK
