"""`vblint facts`: what the grammars recognised in a document."""

from collections.abc import Sequence

from lint.commands.exit_codes import FAILED, OK
from lint.commands.parser import Parser
from lint.commands.reading import add_original_option, add_path_options, each_index
from lint.commands.stdio import write


def options() -> Parser:
    """The command line of `vblint facts`."""
    parser = Parser("facts", "In những gì vblint đọc được trong văn bản. Nhiều tệp: mỗi tệp một dòng JSON.")
    add_path_options(parser)
    add_original_option(parser)
    parser.choice("--format", "text", "json", default="text", help="dạng in ra (mặc định: text)")
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the facts of each document; 2 when one could not be read."""
    given = options().read(argv)
    code = OK
    for index in each_index(given):
        if index is None:
            code = FAILED
        elif given.format == "json":
            from lint.report.facts import render

            write(render(index))
        else:
            from lint.report.facts_text import render as render_text

            write(render_text(index))
    return code
