"""`vblint facts`: what the grammars recognised in a document."""

from collections.abc import Sequence

from lint.commands.parser import Parser
from lint.commands.reading import STDIN_NAME, each_index
from lint.commands.stdio import write


def options() -> Parser:
    """The command line of `vblint facts`."""
    parser = Parser("facts", "In những gì vblint đọc được trong văn bản. Nhiều tệp: mỗi tệp một dòng JSON.")
    parser.positional.add_argument("paths", nargs="+", metavar="TỆP", help="tệp hay thư mục; `-` là dữ liệu vào chuẩn")
    parser.choice("--format", "text", "json", default="text", help="dạng in ra (mặc định: text)")
    parser.option("--stdin-filename", default=STDIN_NAME, metavar="TÊN", help="tên tệp của dữ liệu vào chuẩn, cho biết định dạng")
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the facts of each document; 2 when one could not be read."""
    given = options().read(argv)
    code = 0
    for index in each_index(given.paths, given.stdin_filename):
        if index is None:
            code = 2
        elif given.format == "json":
            from lint.report.facts import render

            write(render(index))
        else:
            from lint.report.facts_text import render as render_text

            write(render_text(index))
    return code
