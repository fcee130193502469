"""`vblint check`: lint files and folders, report, and judge by the exit code."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from time import perf_counter

from lint import __version__
from lint.commands.copies import copies_of, write_copies
from lint.commands.exit_codes import FAILED, FOUND, INTERRUPTED, OK
from lint.commands.linting import Linter, Outcome
from lint.commands.output import Output, outputs, produce
from lint.commands.parser import Parser
from lint.commands.reading import add_original_option, add_path_options, inputs
from lint.commands.settings import add_rule_options
from lint.commands.stdio import say
from lint.report.model import Report
from lint.walk import Found

_EPILOG = """\
Mã thoát: 0 không có lỗi từ mức --fail-on trở lên; 1 có; 2 gọi sai, cấu hình sai hoặc có tệp không đọc được; 130 bị dừng giữa chừng.
"""

_OUTPUT = "ghi báo cáo vào tệp, như json:ket-qua.json; docx:xem-lai.docx là bản sao tệp Word có nhận xét ở từng chỗ; dùng được nhiều lần"


def options() -> Parser:
    """The command line of `vblint check`."""
    parser = Parser("check", "Kiểm tra văn bản: .docx, .odt, .pdf, .doc, .rtf, .txt, .md, .html, hoặc cả thư mục.", _EPILOG)
    add_path_options(parser, "*", "tệp hay thư mục (mặc định: thư mục hiện tại); `-` là dữ liệu vào chuẩn")
    add_original_option(parser)
    option, choice = parser.option, parser.choice
    choice("--format", "text", "json", "docx", help="dạng báo cáo (mặc định: text); docx chỉ ghi vào tệp, xem --output")
    option("--output", action="append", default=[], metavar="[DẠNG:]TỆP", help=_OUTPUT)
    add_rule_options(parser)
    choice("--severity", "error", "warning", "info", help="mức thấp nhất được hiện (mặc định: warning)")
    choice("--fail-on", "error", "warning", "info", "never", help="từ mức này trở lên thì mã thoát là 1 (mặc định: error)")
    choice("--lang", "vi", "en", help="ngôn ngữ của báo cáo (mặc định: vi)")
    choice("--color", "auto", "always", "never", default="auto", help="tô màu (mặc định: auto)")
    option("--version", action="version", version=f"vblint {__version__}", help="in số phiên bản")
    option("--quiet", action="store_true", help="không in dòng tổng kết")
    option("--verbose", action="store_true", help="in thêm: tệp đang đọc, cấu hình, chi tiết lỗi của chính vblint")
    return parser


def run(argv: Sequence[str]) -> int:
    """Lint what the command line names; the exit code as the interface fixes it."""
    began = perf_counter()
    given = options().read(argv)
    wanted = outputs(given.output, given.format)
    files = inputs(given.paths or ["."], given.stdin_filename)
    copies = [copy for output in wanted if output.format == "docx" for copy in copies_of(files, output.file)]
    linter = Linter(given)
    done, interrupted = _lint(linter, files, given.verbose)
    report = Report(
        files=tuple(outcome.file for outcome in done),
        seconds=perf_counter() - began,
        lang=linter.lang,
        hidden=sum(outcome.hidden for outcome in done),
    )
    _complain(done, given.verbose)
    if interrupted:
        say(f"Đã dừng theo yêu cầu: mới kiểm tra {len(done)}/{len(files)} văn bản.")
    _produce(report, [output for output in wanted if output.format != "docx"], given)
    written = write_copies(copies, report, original=given.original, quiet=given.quiet)
    return INTERRUPTED if interrupted else _verdict(done) if written else FAILED


def _lint(linter: Linter, files: Sequence[Found], verbose: bool) -> tuple[list[Outcome], bool]:
    """What came of each file, and whether the user stopped the run before the last one."""
    done: list[Outcome] = []
    linter.prepare(files)
    try:
        for found in files:
            if verbose:
                print(f"{found.shown} ({linter.config_name(found)})", file=sys.stderr)
            done.append(linter.lint(found))
    except KeyboardInterrupt:
        return done, True
    return done, False


def _complain(done: Sequence[Outcome], verbose: bool) -> None:
    """Every file that gave no findings, with the reason, on standard error."""
    for outcome in done:
        if outcome.file.error is not None:
            say(f"{outcome.file.path}: {outcome.file.error}")
            if verbose and outcome.trace:
                print(outcome.trace, file=sys.stderr)


def _produce(report: Report, wanted: Sequence[Output], given: Namespace) -> None:
    for output in wanted:
        produce(output, report, color=given.color, quiet=given.quiet)


def _verdict(done: Sequence[Outcome]) -> int:
    if any(outcome.file.error is not None for outcome in done):
        return FAILED
    return FOUND if any(outcome.failing for outcome in done) else OK
