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

    def get(self, key: str) -> str | None:
        """The value of an attribute."""

    def find(self, path: str) -> "Element | None":
        """The first element on the path."""

    def iter(self, tag: str) -> Iterator["Element"]:
        """The element itself and everything under it that has the tag."""

    def __iter__(self) -> Iterator["Element"]:
        """The children in order."""
