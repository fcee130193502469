"""What keeps a Word file from being written back: a digital signature, protection against editing, a program that has it open."""

from pathlib import Path

from lint.element import Element
from lint.errors import UnreadableError
from lint.word.content import Content
from lint.word.package import Package
from lint.word.relations import relations
from lint.word.values import ON

_SIGNATURE = "origin"  # the relation of the package to its signatures: digital-signature/origin
_SAVED_AGAIN = "Tệp vẫn như cũ."


def check_open(path: Path) -> None:
    """UnreadableError when Word or LibreOffice has the file open: what it saves later would undo the fixes."""
    for lock in (f"~${_shortened(path)}", f".~lock.{path.name}#"):
        if path.with_name(lock).exists():
            raise UnreadableError(f"Tệp đang mở trong chương trình soạn thảo; lưu và đóng tệp rồi chạy lại (không còn mở thì xóa tệp “{lock}”).")


def _shortened(path: Path) -> str:
    """The name as Word writes it behind the mark of a lock: longer names lose their first one or two letters."""
    return path.name[min(max(len(path.stem) - 6, 0), 2) :]


def check_editable(data: bytes, *, revising: bool) -> None:
    """UnreadableError when the file is signed, or protected against what is to be done in it."""
    package = Package(data)
    if any(relation.kind == _SIGNATURE for relation in relations(package, "").values()):
        raise UnreadableError(f"Tệp đã ký số, sửa sẽ làm mất chữ ký số nên vblint không sửa; sửa bản chưa ký rồi ký lại. {_SAVED_AGAIN}")
    content = Content(package)
    settings = content.beside("settings")
    if settings is None:
        return
    kind = _protection(settings, content.names.w)
    if kind == "trackedChanges" and not revising:
        raise UnreadableError(f"Tệp chỉ cho sửa dưới dạng sửa đổi theo dõi; chạy lại với `--track-changes`. {_SAVED_AGAIN}")
    if kind not in (None, "none", "trackedChanges"):
        raise UnreadableError(f"Tệp đang được bảo vệ không cho sửa; bỏ bảo vệ trong Word (thẻ Review, Restrict Editing) rồi chạy lại. {_SAVED_AGAIN}")


def _protection(settings: Element, w: str) -> str | None:
    """What an editor may do with the file, if not everything; one that asks for a password before it may be changed is read only."""
    found = settings.find(f"{w}documentProtection")
    if found is not None and found.get(f"{w}enforcement") in ON:
        return found.get(f"{w}edit") or "none"
    reserved = settings.find(f"{w}writeProtection")
    passwords = ("hash", "hashValue")
    return "readOnly" if reserved is not None and any(reserved.get(f"{w}{name}") for name in passwords) else None
