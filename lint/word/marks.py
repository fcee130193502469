"""Comments and revisions of a Word file, at their places among the runs of the text."""

from collections.abc import Iterable, Iterator, Mapping

from lint.appearance import MarkKind
from lint.element import Element
from lint.records import NamedTuple
from lint.word.threads import Thread
from lint.word.unfinished import REVISIONS, Extent, Place

_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Placed(NamedTuple):
    """A comment or revision from one place of the walk to another; the two are one where it has no words."""

    kind: MarkKind
    start: Place
    end: Place
    author: str
    note: str = ""
    done: bool = False


def placed_marks(root: Element, w: str, runs: Mapping[Element, Extent], threads: Mapping[str, Thread]) -> Iterator[Placed]:
    """The comments and revisions of a part in reading order; `runs` are those that show."""
    opened: dict[str, Place] = {}
    here: Place = (0, 0)
    for element in root.iter(f"{w}r", *(f"{w}{name}" for name in (*REVISIONS, *_COMMENTS))):
        name = element.tag[len(w) :]
        if name == "r":
            here = _end(runs[element]) if element in runs else here
        elif name in REVISIONS:
            yield _revision(element, name, here, w, runs)
        else:
            yield from _comment(element, name, here, w, opened, threads)


def _revision(element: Element, name: str, here: Place, w: str, runs: Mapping[Element, Extent]) -> Placed:
    author = element.get(f"{w}author") or ""
    around: Iterable[Element] = element.iterancestors(f"{w}r") if name == "rPrChange" else element.iter(f"{w}r")
    extents = [runs[run] for run in around if run in runs]
    if not extents:
        return Placed(REVISIONS[name], here, here, author)
    return Placed(REVISIONS[name], extents[0][:2], _end(extents[-1]), author)


def _comment(element: Element, name: str, here: Place, w: str, opened: dict[str, Place], threads: Mapping[str, Thread]) -> Iterator[Placed]:
    """The comment that ends here; one without a range stands where its mark does."""
    number = element.get(f"{w}id") or ""
    if name == "commentRangeStart":
        opened[number] = here
    elif number in threads and (name == "commentRangeEnd" or number not in opened):
        said = threads[number]
        yield Placed("comment", opened.setdefault(number, here), here, said.author, said.text, said.done)


def _end(extent: Extent) -> Place:
    node, _, end = extent
    return node, end
