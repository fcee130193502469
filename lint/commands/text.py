"""`vblint text`: the canonical text of a document, one paragraph a line."""

from collections.abc import Sequence

from lint.commands.exit_codes import FAILED, OK
from lint.commands.parser import Parser
from lint.commands.reading import add_original_option, add_path_options, each_document
from lint.commands.stdio import write
from lint.document import Document


def options() -> Parser:
    """The command line of `vblint text`."""
    parser = Parser("text", "In phần chữ của văn bản, mỗi đoạn một dòng (dùng được làm textconv của git để so sánh tệp .docx).")
    add_path_options(parser)
    add_original_option(parser)
    return parser


def run(argv: Sequence[str]) -> int:
    """Print the text of each document; 2 when one could not be read."""
    given = options().read(argv)
    code = OK
    for document in each_document(given):
        if document is None:
            code = FAILED
        else:
            write(f"{_shown(document)}\n")
    return code


def _shown(document: Document) -> str:
    """The paragraphs as they read on paper: with the numbers that Word puts before them."""
    numbered = any(block.number for block in document.blocks)
    return "\n".join(f"{b.number or ''} {document.slice(b.span)}".lstrip() for b in document.blocks) if numbered else document.text
