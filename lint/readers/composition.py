"""A decomposed (NFD) file read as if it were composed, with the way back to the file's own code points."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from lint.readers.parts import Part

_CLUSTER = re.compile("[\\s\\S][\u0300-\u036f\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


@dataclass(slots=True)
class Composition:
    """NFC text of a file; `starts` are the places in it of the letters that were composed, `ends` where they end, `raws` and `raw_ends`
    where they stand in the file. An NFC file has none."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    raws: list[int] = field(default_factory=list)
    raw_ends: list[int] = field(default_factory=list)

    def raw(self, offset: int) -> int:
        """The place in the file of the character at `offset` of the text."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return offset
        return self.raws[index] if offset < self.ends[index] else self.raw_ends[index] + offset - self.ends[index]

    def located(self, part: Part) -> list[Part]:
        """The piece with places in the file, divided where it holds composed letters."""
        if not self.starts:
            return [part]
        end = part.at + part.length
        if part.kind != "source":
            return [Part(part.text, self.raw(part.at), self.raw(end) - self.raw(part.at), part.kind)]
        found: list[Part] = []
        done = part.at
        for index in range(bisect_left(self.starts, part.at), bisect_left(self.starts, end)):
            start, stop = self.starts[index], self.ends[index]
            if start > done:
                found.append(Part(part.text[done - part.at : start - part.at], self.raw(done), start - done))
            raw = self.raws[index]
            found.append(Part(part.text[start - part.at : stop - part.at], raw, self.raw_ends[index] - raw, "decoded"))
            done = stop
        if done < end:
            found.append(Part(part.text[done - part.at :], self.raw(done), end - done))
        return found


def compose(source: str) -> Composition:
    """The file's text in NFC."""
    if source.isascii() or unicodedata.is_normalized("NFC", source):
        return Composition(source)
    made = Composition("")
    pieces: list[str] = []
    size = start = 0
    for cluster in _CLUSTER.finditer(source):
        letter = unicodedata.normalize("NFC", cluster.group())
        if letter == cluster.group():
            continue
        pieces += (source[start : cluster.start()], letter)
        size += cluster.start() - start
        made.starts.append(size)
        size += len(letter)
        made.ends.append(size)
        made.raws.append(cluster.start())
        start = cluster.end()
        made.raw_ends.append(start)
    pieces.append(source[start:])
    made.text = "".join(pieces)
    return made
