"""The part of lxml's element that the readers use."""

from collections.abc import Iterator
from typing import Protocol


class Element(Protocol):
    """An XML element; iterating gives its children."""

    @property
    def tag(self) -> str:
        """The name, with its namespace in braces."""

    @property
    def text(self) -> str | None:
        """The characters before the first child."""

    @property
    def tail(self) -> str | None:
        """The characters between the end of the element and what follows it in its parent."""

    def get(self, key: str) -> str | None:
        """The value of an attribute."""

    def values(self) -> list[str]:
        """The values of the attributes, in order."""

    def items(self) -> list[tuple[str, str]]:
        """The attributes by name, in order."""

    def find(self, path: str) -> "Element | None":
        """The first element on the path."""

    def iter(self, *tags: str) -> Iterator["Element"]:
        """The element itself and everything under it that has one of the tags."""

    def iterchildren(self, *tags: str) -> Iterator["Element"]:
        """The children that have one of the tags."""

    def iterancestors(self, *tags: str) -> Iterator["Element"]:
        """The elements around it that have one of the tags, the innermost first."""

    def __iter__(self) -> Iterator["Element"]:
        """The children in order."""
