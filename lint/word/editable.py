"""What writers do to lxml's elements."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, cast

from lint.element import Element
from lint.word.names import BLANKS, PRESERVE


class Editable(Element, Protocol):
    """An XML element that can be changed; what it leads to can be changed too."""

    text: str | None
    tail: str | None

    @property
    def attrib(self) -> dict[str, str]:
        """The attributes."""

    @property
    def nsmap(self) -> Mapping[str | None, str]:
        """The namespaces by prefix, those of the elements around it included."""

    def set(self, key: str, value: str) -> None:
        """Set an attribute."""

    def find(self, path: str) -> "Editable | None":
        """The first element on the path."""

    def iter(self, *tags: str) -> Iterator["Editable"]:
        """The element itself and everything under it that has one of the tags."""

    def itersiblings(self) -> Iterator["Editable"]:
        """The elements behind it in its parent."""

    def iterancestors(self, *tags: str) -> Iterator["Editable"]:
        """The elements around it that have one of the tags, the innermost first."""

    def getparent(self) -> "Editable | None":
        """The element around it."""

    def getprevious(self) -> "Editable | None":
        """The element before it in its parent."""

    def getnext(self) -> "Editable | None":
        """The element behind it in its parent."""

    def getroottree(self) -> Any:  # noqa: ANN401 - lxml's tree is handed back to lxml only
        """The tree that it stands in."""

    def makeelement(self, tag: str, attrib: Mapping[str, str], nsmap: Mapping[str | None, str]) -> "Editable":
        """A new element outside any tree."""

    def addprevious(self, element: "Editable") -> None:
        """Put an element before this one."""

    def addnext(self, element: "Editable") -> None:
        """Put an element behind this one."""

    def append(self, element: "Editable") -> None:
        """Put an element behind the last child."""

    def insert(self, index: int, element: "Editable") -> None:
        """Put an element before the child with that index."""

    def remove(self, element: "Editable") -> None:
        """Take a child out."""

    def __len__(self) -> int:
        """How many children there are."""

    def __iter__(self) -> Iterator["Editable"]:
        """The children in order."""


def editable(element: Element) -> Editable:
    """The same element, for a writer."""
    return cast(Editable, element)


def made(like: Editable, tag: str, attributes: Mapping[str, str] | None = None) -> Editable:
    """A new element of the namespace of its tag, by the prefix that it has in another."""
    space = tag[1 : tag.find("}")]
    prefix = next((prefix for prefix, uri in like.nsmap.items() if uri == space), None)
    return like.makeelement(tag, attributes or {}, {prefix: space})


def take_out(element: Editable) -> None:
    """Take an element out of its parent; the characters behind it stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def write(element: Editable, text: str) -> None:
    """Give a text element its text; outer blanks are to be preserved."""
    element.text = text
    if text and (text[0] in BLANKS or text[-1] in BLANKS):
        element.set(PRESERVE, "preserve")


def join_text(element: Element) -> None:
    """Drop the XML comments and processing instructions in an element that holds text, so that the text is in one piece."""
    from lxml import etree

    etree.strip_tags(cast(Any, element), etree.Comment, etree.ProcessingInstruction)
