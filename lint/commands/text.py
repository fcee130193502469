"""`vblint text`: the canonical text of a document, one paragraph a line."""

from collections.abc import Sequence

from lint.commands.parser import Parser
from lint.commands.reading import STDIN_NAME, each_document
from lint.commands.stdio import write


def options() -> Parser:
    """The command line of `vblint text`."""
    parser = Parser("text", "In phần chữ của văn bản, mỗi đoạn một dòng (dùng được làm textconv của git để so sánh tệp .docx).")
    parser.positional.add_argument("paths", nargs="+", metavar="TỆP", help="tệp hay thư mục; `-` là dữ liệu vào chuẩn")
    parser.option("--stdin-filename", default=STDIN_NAME, metavar="TÊN", help="tên tệp của dữ liệu vào chuẩn, cho biết định dạng")
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the text of each document; 2 when one could not be read."""
    given = options().read(argv)
    code = 0
    for document in each_document(given.paths, given.stdin_filename):
        if document is None:
            code = 2
        else:
            write(f"{document.text}\n")
    return code
