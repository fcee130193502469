"""Reading what the command line names: files, folders, standard input; a file that cannot be read does not stop the others."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.commands.parser import Parser
from lint.commands.stdio import say
from lint.document import Document
from lint.errors import UnreadableError, UsageError
from lint.readers import FORMATS, read, read_bytes
from lint.resolve.index import FactIndex
from lint.walk import Found, find

_STDIN = Path("-")


def add_path_options(parser: Parser, nargs: str = "+", help: str = "tệp hay thư mục; `-` là dữ liệu vào chuẩn") -> None:
    """The options that say what is read."""
    parser.positional.add_argument("paths", nargs=nargs, metavar="TỆP", help=help)
    parser.option("--stdin-filename", default="stdin.txt", metavar="TÊN", help="tên tệp của dữ liệu vào chuẩn, cho biết định dạng")


def add_original_option(parser: Parser) -> None:
    """The option that says how the revisions in a file are read."""
    parser.option("--original", action="store_true", help="đọc như khi từ chối mọi sửa đổi đang theo dõi trong tệp (mặc định: như khi chấp nhận)")


def inputs(names: Sequence[str], stdin_name: str) -> list[Found]:
    """What to read, in the order of reports; `-` stands for standard input under the name given for it."""
    if "-" not in names:
        return find(names, FORMATS)
    if len(names) > 1:
        raise UsageError("`-` (dữ liệu vào chuẩn) phải đứng một mình, không kèm tệp khác.")
    return [Found(_STDIN, stdin_name)]


def load(found: Found, *, original: bool = False) -> Document:
    """The document, with its revisions rejected if `original`, or UnreadableError saying why there is none; what of it was not read is said."""
    if found.path is _STDIN:
        document = read_bytes(sys.stdin.buffer.read(), found.shown, original=original)
    else:
        document = read(found.path, found.shown, original=original)
    for remark in document.remarks:
        say(f"{found.shown}: {remark}")
    return document


def is_stdin(found: Found) -> bool:
    """Whether standard input is meant."""
    return found.path is _STDIN


def load_bytes(found: Found) -> bytes:
    """What the file holds, or UnreadableError."""
    if is_stdin(found):
        return sys.stdin.buffer.read()
    try:
        return found.path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"Không mở được tệp: {error.strerror or error}.") from None


def bug(error: Exception, shown: str) -> str:
    """A crash of ours on one document, told as what it is."""
    rule = getattr(error, "rule", None)
    where = f" (quy tắc {rule})" if rule else ""
    cause = error.__cause__ if rule and error.__cause__ else error
    return (
        f"Lỗi của vblint{where}, không phải lỗi của văn bản: {type(cause).__name__}: {cause}. "
        f"Xin báo cho người phát triển kèm văn bản này và kết quả của `vblint check --verbose {shown}`."
    )


def each_document(given: Namespace) -> Iterator[Document | None]:
    """Each document read; None for one that could not be, after saying why."""
    for found in inputs(given.paths, given.stdin_filename):
        try:
            yield load(found, original=given.original)
        except UnreadableError as error:
            say(f"{found.shown}: {error.message}")
            yield None


def each_index(given: Namespace) -> Iterator[FactIndex | None]:
    """Each document analysed; None for one that could not be, after saying why."""
    from lint.resolve.analyse import analyse

    for document in each_document(given):
        if document is None:
            yield None
            continue
        try:
            index = analyse(document)
        except Exception as error:  # ours, reported as such; the other documents go on
            say(f"{document.path}: {bug(error, document.path)}")
            yield None
        else:
            yield index
