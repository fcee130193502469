"""`--output docx:FILE`: copies of the Word files with the findings as comments, and where they go."""

import os
from collections.abc import Sequence
from pathlib import Path

from lint.commands.output import WORD
from lint.commands.reading import bug, is_stdin, load_bytes
from lint.commands.stdio import say
from lint.errors import UnreadableError, UsageError
from lint.records import NamedTuple
from lint.report.model import FileReport, Report
from lint.walk import Found


class Copy(NamedTuple):
    """A Word file that was named for checking, and the file that its copy with comments goes to."""

    found: Found
    target: Path


def copies_of(files: Sequence[Found], given: Path | None) -> list[Copy]:
    """The copies to be made: one into the file, several into the folder under the names they have; UsageError where that cannot be done."""
    if given is None:
        return []
    words = [found for found in files if Path(found.shown).suffix.lower() in WORD]
    _check_inputs(files, words)
    if given.suffix.lower() in WORD and not given.is_dir():
        copies = [Copy(_only(words, given), given)]
    else:
        base = Path(os.path.commonpath([found.path.absolute().parent for found in words]))
        copies = [Copy(found, given / found.path.absolute().relative_to(base)) for found in words]
    for copy in copies:
        _check_target(copy, files)
    if not given.absolute().parent.is_dir():
        raise UsageError(f"Không có thư mục “{given.parent}” để ghi bản có nhận xét; tạo thư mục rồi chạy lại.")
    return copies


def _check_inputs(files: Sequence[Found], words: Sequence[Found]) -> None:
    if any(map(is_stdin, files)):
        raise UsageError("Dữ liệu vào chuẩn không có bản Word để ghi nhận xét vào; nêu tên tệp .docx thay cho `-`.")
    if not words:
        what = f"“{files[0].shown}” không phải" if len(files) == 1 else "không tệp nào ở đây là"
        raise UsageError(
            f"Nhận xét chỉ ghi được vào tệp Word .docx, .docm; {what} tệp dạng đó. Mở bằng Word rồi lưu lại dạng .docx, "
            "hoặc ghi kết quả bằng `--output text:ket-qua.txt`."
        )


def _only(words: Sequence[Found], given: Path) -> Found:
    if len(words) > 1:
        raise UsageError(f"Có {len(words)} tệp Word nên “{given}” phải là một thư mục: `--output docx:{given.stem}/` ghi mỗi bản theo tên cũ vào đó.")
    if given.suffix.lower() != Path(words[0].shown).suffix.lower():
        raise UsageError(f"Bản có nhận xét của “{words[0].shown}” phải có cùng phần mở rộng, như “{given.stem}{Path(words[0].shown).suffix}”.")
    return words[0]


def _check_target(copy: Copy, files: Sequence[Found]) -> None:
    target = copy.target.resolve()
    if any(found.path.resolve() == target for found in files):
        raise UsageError(f"“{copy.target.as_posix()}” là tệp đang được kiểm tra; bản có nhận xét không ghi đè lên bản gốc, đặt tên khác.")


def write_copies(copies: Sequence[Copy], report: Report, *, original: bool, quiet: bool) -> bool:
    """Write the copies of the files that were checked and tell what is in them; whether all of them could be written."""
    files = {file.path: file for file in report.files if file.document is not None}
    done = [_written(copy, files[copy.found.shown], report.lang, original, quiet) for copy in copies if copy.found.shown in files]
    others = sum(file.document is not None for file in report.files) - len({copy.found.shown for copy in copies} & files.keys())
    if copies and others and not quiet:
        say(f"{others} tệp không phải .docx, .docm nên không có bản có nhận xét.")
    return all(done)


def _written(copy: Copy, file: FileReport, lang: str, original: bool, quiet: bool) -> bool:
    try:
        _write(copy, file, lang, original)
    except UnreadableError as error:
        say(f"{copy.found.shown}: {error.message}")
        return False
    except Exception as error:  # ours: told as this document's trouble, the others go on
        say(f"{copy.found.shown}: {bug(error, copy.found.shown)}")
        return False
    if not quiet:
        count = len(file.entries)
        say(f"đã ghi “{copy.target.as_posix()}”: {f'{count} nhận xét' if count else 'không có chỗ nào cần nhận xét'}.")
    return True


def _write(copy: Copy, file: FileReport, lang: str, original: bool) -> None:
    from hashlib import sha256

    from lint.fix.writing import put
    from lint.report.docx import reviewed

    data = load_bytes(copy.found)
    if file.document is None or sha256(data).hexdigest() != file.document.origin.digest:
        raise UnreadableError("Tệp vừa bị chương trình khác thay đổi nên chưa ghi bản có nhận xét; chạy lại.")
    new = reviewed(file, data, lang, "rejected" if original else "accepted")
    try:
        copy.target.parent.mkdir(parents=True, exist_ok=True)
        mode = copy.found.path.stat().st_mode & 0o777 | 0o200
    except OSError as error:
        raise UnreadableError(f"Không ghi được vào “{copy.target}”: {error.strerror or error}.") from None
    put(copy.target, new, mode)
