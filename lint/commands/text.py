"""`vblint text`: the canonical text of a document, one paragraph a line."""

from collections.abc import Sequence

from lint.commands.exit_codes import FAILED, OK
from lint.commands.parser import Parser
from lint.commands.reading import add_path_options, each_document
from lint.commands.stdio import write


def options() -> Parser:
    """The command line of `vblint text`."""
    parser = Parser("text", "In phần chữ của văn bản, mỗi đoạn một dòng (dùng được làm textconv của git để so sánh tệp .docx).")
    add_path_options(parser)
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the text of each document; 2 when one could not be read."""
    given = options().read(argv)
    code = OK
    for document in each_document(given.paths, given.stdin_filename):
        if document is None:
            code = FAILED
        else:
            write(f"{document.text}\n")
    return code
