"""`vblint fix`: make the fixes that stand the proof, tell what was done and what is left."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import PurePath

from lint import __version__
from lint.appearance import OURS
from lint.commands.exit_codes import FAILED, FOUND, INTERRUPTED, OK
from lint.commands.linting import Linter
from lint.commands.output import WORD, paint_for
from lint.commands.parser import Parser
from lint.commands.reading import add_path_options, bug, inputs, is_stdin, load_bytes
from lint.commands.settings import add_rule_options
from lint.commands.stdio import say, write, write_bytes
from lint.errors import UnreadableError, UsageError
from lint.fix.model import Fixed, Lint, Linted, Revision
from lint.fix.report import FileFixes, difference, places, summary
from lint.fix.rounds import fix
from lint.fix.writing import replace
from lint.readers import read_bytes
from lint.report.columns import printable, wrap
from lint.report.paint import plain
from lint.walk import Found

_TEXTS = (".txt", ".md", ".html", ".htm")
_COLUMNS = 100
_EPILOG = """\
Chỉ sửa những chỗ chắc chắn; số, ngày, tên chỉ được sửa khi thêm --unsafe. Tệp chỉ được ghi lại khi bản đã sửa đọc lại đúng như ý, mọi chữ khác
giữ nguyên từng byte và không sinh lỗi mới. Với `-`, bản đã sửa ra dữ liệu ra chuẩn. Trong tệp Word, chữ mới theo định dạng của chữ cũ; với
--track-changes mỗi chỗ sửa là một sửa đổi của “vblint” để người soạn chấp nhận hay từ chối (ghi ngày của --as-of, nếu có).

Mã thoát: 0 không còn gì phải sửa; 1 còn chỗ phải sửa (với --diff: có chỗ sửa được); 2 gọi sai, hoặc có tệp không đọc, không sửa được;
130 bị dừng giữa chừng.
"""


def options() -> Parser:
    """The command line of `vblint fix`."""
    parser = Parser("fix", "Sửa những chỗ sửa tự động được trong tệp .docx, .docm, .txt, .md, .html.", _EPILOG)
    add_path_options(parser)
    option, choice = parser.option, parser.choice
    option("--unsafe", action="store_true", help="sửa cả những chỗ cần xem lại: số, ngày, tên, số thứ tự")
    option("--diff", action="store_true", help="chỉ in ra những chỗ sẽ sửa, không ghi tệp")
    option("--track-changes", action="store_true", help="ghi vào tệp Word thành sửa đổi theo dõi (Track Changes), không sửa thẳng")
    add_rule_options(parser)
    choice("--severity", "error", "warning", "info", help="mức thấp nhất được sửa (mặc định: warning)")
    choice("--lang", "vi", "en", help="ngôn ngữ (mặc định: vi)")
    choice("--color", "auto", "always", "never", default="auto", help="tô màu (mặc định: auto)")
    option("--version", action="version", version=f"vblint {__version__}", help="in số phiên bản")
    option("--quiet", action="store_true", help="không in dòng tổng kết")
    option("--verbose", action="store_true", help="in thêm: tệp đang đọc, cấu hình, chi tiết lỗi của chính vblint")
    parser.set_defaults(fail_on=None)
    return parser


def run(argv: Sequence[str]) -> int:
    """Fix what the command line names; the exit code as the interface fixes it."""
    given = options().read(argv)
    files = inputs(given.paths, given.stdin_filename)
    if given.track_changes:
        _check_words(files)
    linter = Linter(given)
    linter.prepare(files)
    done: list[FileFixes] = []
    interrupted = False
    try:
        for found in files:
            if given.verbose:
                print(f"{found.shown} ({linter.config_name(found)})", file=sys.stderr)
            done.append(_fix(found, linter, given))
    except KeyboardInterrupt:
        interrupted = True
        say(f"Đã dừng theo yêu cầu: mới xong {len(done)}/{len(files)} văn bản.")
    _tell(done, linter.lang, given, beside=given.diff or any(map(is_stdin, files)))
    return INTERRUPTED if interrupted else _verdict(done, given.diff)


def _fix(found: Found, linter: Linter, given: Namespace) -> FileFixes:
    """One file, with the boundary that keeps its troubles its own; a file that is not fixed is as it was."""
    try:
        return FileFixes(found.shown, _fixed(found, linter, given))
    except UnreadableError as error:
        say(f"{found.shown}: {error.message}")
    except UsageError:
        raise
    except Exception as error:  # ours: told as this document's trouble, the others go on
        say(f"{found.shown}: {bug(error, found.shown)}")
        if given.verbose:
            from traceback import print_exc

            print_exc()
    return FileFixes(found.shown, None)


def _check_words(files: Sequence[Found]) -> None:
    other = next((found.shown for found in files if _suffix(found) not in WORD), None)
    if other is not None:
        raise UsageError(f"--track-changes chỉ dùng cho tệp Word ({', '.join(WORD)}); “{other}” không phải tệp Word.")


def _suffix(found: Found) -> str:
    return PurePath(found.shown).suffix.lower()


def _fixed(found: Found, linter: Linter, given: Namespace) -> Fixed:
    if _suffix(found) not in (*_TEXTS, *WORD):
        what = f"Chưa sửa tự động được tệp {_suffix(found)}"
        raise UnreadableError(f"{what}; mở tệp bằng chương trình soạn thảo rồi sửa theo kết quả của `vblint check`.")
    data = load_bytes(found)
    revision = Revision(OURS, given.as_of) if given.track_changes else None
    fixed = fix(data, _lint(found, linter, revision), unsafe=given.unsafe, lowest=linter.lowest(found), revision=revision)
    if given.diff:
        _write_difference(found, fixed, linter.lang)
    elif fixed.changed or is_stdin(found):
        _write(found, fixed, given)
    return fixed


def _lint(found: Found, linter: Linter, revision: Revision | None) -> Lint:
    def lint(data: bytes) -> Linted:
        document = read_bytes(data, found.shown)
        if revision is not None:
            from lint.fix.word import without_revisions_of

            document = without_revisions_of(document, revision.author)
        return Linted(*linter.findings(found, document))

    return lint


def _write(found: Found, fixed: Fixed, given: Namespace) -> None:
    """Put the fixed file in the place of the old one, or on standard output; UnreadableError where that must not be."""
    if _suffix(found) in WORD and fixed.changed:
        from lint.fix.guards import check_editable, check_open

        check_editable(fixed.data, revising=given.track_changes)
        if not is_stdin(found):
            check_open(found.path)
    if not is_stdin(found):
        replace(found.path, fixed.data, fixed.fixed_data)
    elif _suffix(found) in WORD and sys.stdout.isatty():
        raise UnreadableError("Tệp Word không in ra màn hình được; chuyển kết quả vào tệp bằng `> ten-tep.docx`.")
    else:
        write_bytes(fixed.fixed_data)


def _write_difference(found: Found, fixed: Fixed, lang: str) -> None:
    """The patch as it is; on a terminal nothing in it may steer the screen."""
    for line in difference(found.shown, fixed, lang):
        write(printable(line.rstrip("\r\n")) + "\n" if sys.stdout.isatty() else line)


def _tell(done: Sequence[FileFixes], lang: str, given: Namespace, *, beside: bool) -> None:
    """The report: on the screen, or beside what went there."""
    paint = plain if beside else paint_for(given.color)
    lines = [line for file in done for line in places(file, lang, paint)]
    if not given.quiet:
        said = summary(done, lang, written=not (given.diff and lines), revised=given.track_changes)
        lines += ["", *wrap(said, _COLUMNS)] if lines else wrap(said, _COLUMNS)
    text = "".join(f"{line}\n" for line in lines)
    if beside:
        sys.stderr.write(text)
    else:
        write(text)


def _verdict(done: Sequence[FileFixes], diff: bool) -> int:
    if any(file.fixed is None for file in done):
        return FAILED
    return FOUND if any(file.fixed and (file.fixed.changed if diff else file.fixed.left) for file in done) else OK
