"""Marks of Markdown and HTML taken out of a line: what remains, where it stands, what was emphasised."""

import re

from lint.patterns import regex
from lint.readers import shape
from lint.readers.parts import ZERO_WIDTH, Part, copied, cut, text_of
from lint.records import field, record

_BLOCK_TAGS = "p|br|ul|ol|li|div|h[1-6]|table|tbody|thead|tfoot|tr|td|th|blockquote|hr|center|section|article|pre|caption"
_INLINE_TAGS = "span|b|i|u|em|strong|sup|sub|small|font|a|img|s|strike|del|ins|mark|code|col|colgroup|o:p"
_MARK = regex(
    r"(?P<escape>\\[\\`*_#\[\](){}<>|.+!~-])"
    r"|(?P<star>\*+)"
    rf"|(?P<block></?(?:{_BLOCK_TAGS})(?:\s[^<>\n]*)?/?>)"
    rf"|(?P<tag></?(?:{_INLINE_TAGS})(?:\s[^<>\n]*)?/?>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<link>!?\[(?P<label>[^\[\]\n]*)\]\((?:#|[^()\s]*[./])[^()\s]*\))"
    rf"|(?P<gap>[{ZERO_WIDTH}]+)"
    r"|(?P<under>(?<![\w_])__(?=[^\W_])|(?<=[^\s_])__(?![\w_]))",
    re.IGNORECASE,
)
_SPECIAL = regex(rf"[\\*<&\[{ZERO_WIDTH}]|__")
_HEADING = regex(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|(?=\*))")
_HEADING_END = regex(r"[ \t]+#+[ \t]*$")
_RULE = regex(r"\s*(?:[-=_*–—]\s*){3,}\s*")
_NOTHING = regex(r"\s*(\*+)\s+\1\s*")
_EDGE_RULE = regex(r"^\s*-{5,}|-{5,}\s*$")


class Line:
    """One line of a paragraph, its marks taken out.

    `text` is what it says without blanks at the ends. `gap` counts the blank lines before it. `forced`: a paragraph begins here, whatever it says.
    `hard`: it ends in a Markdown line break. `head` and `tail` number the emphasised stretch at its first and last character (0: none), so
    that a stretch can be followed over a line end.
    """

    __slots__ = ("bold", "forced", "gap", "hard", "head", "heading", "parts", "tail", "text")

    def __init__(self, parts: list[Part], text: str, gap: int = 0, *, forced: bool = False, bold: bool = False, head: int = 0, tail: int = 0) -> None:
        self.parts, self.text, self.gap, self.forced, self.bold, self.head, self.tail = parts, text, gap, forced, bold, head, tail
        self.heading = self.hard = False


def is_rule(raw: str) -> bool:
    """Whether the line is a ruled line (`-------`, `***`, `___`) or emphasis around nothing (`** **`), and no text."""
    return _RULE.fullmatch(raw) is not None or _NOTHING.fullmatch(raw) is not None


@record(slots=True)
class Scanner:
    """Reads lines one after another; emphasis runs on from line to line until `reset`."""

    _bold: int = 0
    _italic: int = 0
    _count: int = 0
    _lone_star: bool = False
    _ends_starred: bool = False
    _lines: list[Line] = field(default_factory=list)
    _parts: list[Part] = field(default_factory=list)
    _written: str = ""
    _all_bold: bool = True
    _head: int = 0
    _tail: int = 0
    _under: frozenset[int] = frozenset()

    def reset(self, group: str = "") -> None:
        """Start a new group of lines; a single star that nothing closes in it is text."""
        self._bold = self._italic = 0
        self._lone_star = group.count("*") == 1
        self._ends_starred = group.rstrip().endswith("*")

    def scan(self, raw: str, at: int, gap: int = 0) -> list[Line]:
        """The lines that one physical line holds (`at` is its offset): none for a bare mark, several where tags or headings divide it."""
        hard = raw.rstrip("\r\n").endswith("  ")
        heading = _HEADING.match(raw)
        if heading:
            end = _HEADING_END.search(raw, heading.end())
            raw, at = raw[heading.end() : end.start() if end else None], at + heading.end()
        if "-----" in raw:
            raw, at = _without_edge_rules(raw, at)
        self._lines, self._parts, self._written, self._all_bold, self._head = [], [], "", True, 0
        if _SPECIAL.search(raw):
            self._marked(raw, at)
        else:
            self._text(raw, at)
        self._flush()
        lines = self._lines
        for index, line in enumerate(lines):
            line.heading = heading is not None
            line.hard = hard
            line.gap = gap if index == 0 else 0
        return lines

    def _marked(self, raw: str, at: int) -> None:
        self._under = _underscored(raw) if "__" in raw else frozenset()
        start = 0
        for mark in _MARK.finditer(raw):
            if mark.start() < start or not self._is_mark(mark, raw):
                continue
            self._text(raw[start : mark.start()], at + start)
            start = mark.end()
            self._apply(mark, raw, at)
        self._text(raw[start:], at + start)

    def _is_mark(self, mark: re.Match[str], raw: str) -> bool:
        if mark.lastgroup == "under":
            return mark.start() in self._under
        if mark.lastgroup != "star" or len(mark.group()) > 1:
            return True
        before, after = raw[: mark.start()].rstrip(), raw[mark.end() :].lstrip()
        near = raw[max(mark.start() - 1, 0) : mark.end() + 1]
        if not before:
            return not self._lone_star and (near[1:] not in ("", " ") or self._ends_starred)
        if after and (near[0] in " \t(" and near[2] in " \t)" or near[0].isdigit() and near[2].isdigit()):
            return False
        return not self._lone_star

    def _apply(self, mark: re.Match[str], raw: str, at: int) -> None:
        group = mark.lastgroup
        if group == "escape":
            self._text(mark.group()[1:], at + mark.start() + 1)
        elif group == "entity":
            self._entity(mark.group(), at + mark.start())
        elif group == "link" and not mark.group().startswith("!"):
            self._text(mark.group("label"), at + mark.start("label"))
        elif group == "block":
            self._flush()
        elif group == "tag" and mark.group().lower().strip("</>").split()[0] in ("b", "strong"):
            self._set_bold(not mark.group().startswith("</"))
        elif group in ("star", "under"):
            self._stars(len(mark.group()) if group == "star" else 2, raw[mark.end() :])

    def _stars(self, count: int, after: str) -> None:
        if count % 2:
            self._italic = 0 if self._italic else self._next()
        if count // 2 % 2:
            self._set_bold(not self._bold)
        if count > 1 and shape.runs_together(self._written, after.lstrip("*")):
            self._flush()

    def _set_bold(self, on: bool) -> None:
        self._bold = self._next() if on else 0

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _entity(self, entity: str, at: int) -> None:
        from html import unescape

        text = unescape(entity)
        if text == entity:
            self._text(text, at)
        elif text.strip(ZERO_WIDTH):
            self._note(text)
            self._parts.append(Part(text, at, len(entity), "decoded"))

    def _text(self, text: str, at: int) -> None:
        if text:
            self._note(text)
            self._parts += copied(text, at)

    def _note(self, text: str) -> None:
        if not text.isspace():
            stretch = self._bold or self._italic
            if not self._written.strip():
                self._head = stretch
            self._tail = stretch
            self._all_bold = self._all_bold and self._bold > 0
        self._written += text

    def _flush(self) -> None:
        text = self._written.strip()
        if text:
            forced = bool(self._lines)
            self._lines += _divided(Line(self._parts, text, forced=forced, bold=self._all_bold, head=self._head, tail=self._tail))
        self._parts, self._written, self._all_bold, self._head = [], "", True, 0


def _divided(line: Line) -> list[Line]:
    """The line, cut where two paragraphs were run together."""
    raw = text_of(line.parts)
    line.text = raw.strip()
    cuts = shape.cuts(line.text)
    if not cuts:
        return [line]
    lead = len(raw) - len(raw.lstrip())
    bounds = [0, *(lead + place for place in cuts), len(raw)]
    pieces = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        head, tail = line.head if start == 0 else line.tail, line.tail if end == len(raw) else line.head
        pieces.append(
            Line(cut(line.parts, start, end), raw[start:end].strip(), forced=line.forced or start > 0, bold=line.bold, head=head, tail=tail)
        )
    return pieces


def _underscored(raw: str) -> frozenset[int]:
    places: set[int] = set()
    for match in regex(r"(?<![\w_])__(?=[^\W_])(?:(?!__).)+?(?<=[^\s_])__(?![\w_])").finditer(raw):
        places |= {match.start(), match.end() - 2}
    return frozenset(places)


def _without_edge_rules(raw: str, at: int) -> tuple[str, int]:
    """A ruled line under a letterhead that was run into the words before or after it is no text."""
    while found := _EDGE_RULE.search(raw):
        if found.start() == 0:
            raw, at = raw[found.end() :], at + found.end()
        else:
            raw = raw[: found.start()]
    return raw, at
