"""The style sheet of a Word file, each style parsed when it is asked for: a sheet has hundreds of styles and a text uses ten."""

from collections.abc import Iterator
from functools import cached_property

from lint.element import Element
from lint.errors import UnreadableError
from lint.word.values import ON
from lint.zipped import Format, parsed

_MOST = 100  # styles sought one by one, each from the beginning of the sheet


class Sheet:
    """The elements of the styles by id, and the defaults of the document; a file without a sheet has none."""

    def __init__(self, data: bytes, part: str, kind: Format, w: str) -> None:
        """`part` and `kind` are what messages call a sheet that cannot be read."""
        self._data, self._part, self._kind, self._w = data, part, kind, w
        self._head = self._prefix = b""
        self._found: dict[str, Element | None] = {}
        self.defaults: Element | None = None
        self._is_divided = not data or self._divide()
        if not self._is_divided:
            self._parse_whole()

    def get(self, name: str) -> Element | None:
        """The style of this id."""
        if name not in self._found and self._is_divided:
            try:
                self._found[name] = self._style(name)
            except (UnreadableError, StopIteration, ValueError):
                self._parse_whole()
        return self._found.get(name)

    def type(self, name: str) -> str:
        """The type of a style (`paragraph`, `character`, …); empty when the file has none of that id."""
        found = self.get(name)
        return "" if found is None else found.get(f"{self._w}type") or "paragraph"

    @cached_property
    def normal(self) -> str:
        """The id of the paragraph style of paragraphs that name none."""
        if self._is_divided:
            try:
                return next(filter(self._is_normal, self._defaulted()), "")
            except ValueError:
                self._parse_whole()
        return next(filter(self._is_normal, self._found), "")

    def _defaulted(self) -> Iterator[str]:
        """The ids in the tags that say whether their style is a default one. ValueError where such a tag does not end, or there may be others."""
        data, at = self._data, 0
        while (at := data.find(b"default=", at + 1)) >= 0:
            tag = data[data.rfind(b"<", 0, at) : data.index(b">", at)]
            yield tag.partition(b'styleId="')[2].partition(b'"')[0].decode()
        self._check_written(b"default")

    def _is_normal(self, name: str) -> bool:
        found = self.get(name) if name else None
        return found is not None and self.type(name) == "paragraph" and found.get(f"{self._w}default") in ON

    def _divide(self) -> bool:
        """Read the first tag, in which the namespaces are; False where the sheet is written in a way that this does not know."""
        data, named = self._data, self._data.find(b"styles")
        start, end = data.rfind(b"<", 0, named), data.find(b">", named) + 1
        if min(named, start, end) < 0 or not self._is_plain(start):
            return False
        self._head, self._prefix = data[start:end], data[start + 1 : named]
        try:
            self.defaults = self._element(data.find(b"<" + self._prefix + b"docDefaults"))
        except (UnreadableError, StopIteration, ValueError):
            return False
        return self.defaults is None or self.defaults.tag == f"{self._w}docDefaults"

    def _is_plain(self, start: int) -> bool:
        """Whether bytes tell where styles are: UTF-8, no comments, CDATA or escaped ids."""
        before = self._data[:start].lower()
        return (b"encoding" not in before or b"utf-8" in before) and all(self._data.find(mark, start) < 0 for mark in (b"<!", b"&"))

    def _check_written(self, attribute: bytes) -> None:
        """ValueError where the attribute may stand in another writing than `name="value"`, so that seeking it does not find it."""
        if self._data.count(attribute) != self._data.count(attribute + b'="'):
            raise ValueError(attribute)

    def _style(self, name: str) -> Element | None:
        """The style; ValueError where something else bears the id, or where so many are wanted that the whole is read faster."""
        if len(self._found) == _MOST:
            raise ValueError("too many")
        at = self._data.find(b'styleId="' + name.encode() + b'"')
        if at < 0:
            self._check_written(b"styleId")
        element = self._element(self._data.rfind(b"<", 0, at) if at >= 0 else -1)
        if element is not None and (element.tag, element.get(f"{self._w}styleId")) != (f"{self._w}style", name):
            raise ValueError(name)
        return element

    def _element(self, start: int) -> Element | None:
        """The element that begins there; None for -1. ValueError where it does not end, StopIteration where it is none."""
        if start < 0:
            return None
        end = self._data.index(b">", start) + 1
        if self._data[end - 2 : end] != b"/>":
            closing = b"</" + self._data[start + 1 : end - 1].split(None, 1)[0] + b">"
            end = self._data.index(closing, end) + len(closing)
        return next(iter(parsed(self._head + self._data[start:end] + b"</" + self._prefix + b"styles>", self._part, self._kind)))

    def _parse_whole(self) -> None:
        root = parsed(self._data, self._part, self._kind)
        self._is_divided = False
        self.defaults = root.find(f"{self._w}docDefaults")
        self._found = {}
        for element in root.iterchildren(f"{self._w}style"):
            self._found.setdefault(element.get(f"{self._w}styleId") or "", element)
