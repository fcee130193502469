"""A file read as if it were composed (NFC) Unicode throughout, with the way back to the file's own code points.

What is read so: decomposed letters, letters in TCVN3 or VNI, and letters of another alphabet in a Vietnamese word.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lint.document import Writing
from lint.readers.alike import latin
from lint.readers.legacy import Letter, legacy_letters
from lint.readers.parts import CLUSTER, Part
from lint.records import field, record


@record(slots=True)
class Composition:
    """Canonical text of a file; `starts` are the places in it of the letters that were converted, `ends` where they end, `raws` and `raw_ends`
    where they stand in the file, `hows` how they are written there (`lint.document.Writing`). An NFC file has none."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    raws: list[int] = field(default_factory=list)
    raw_ends: list[int] = field(default_factory=list)
    hows: list[Writing] = field(default_factory=list)

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
            found.append(Part(part.text[start - part.at : stop - part.at], raw, self.raw_ends[index] - raw, "decoded", self.hows[index]))
            done = stop
        if done < end:
            found.append(Part(part.text[done - part.at :], self.raw(done), end - done))
        return found


def compose(source: str) -> Composition:
    """The file's text in NFC and Unicode."""
    if source.isascii():
        return Composition(source)
    found = legacy_letters(source) or _letters(source)
    made = Composition(source)
    pieces: list[str] = []
    size = start = 0
    for letter in found:
        pieces += (source[start : letter.start], letter.text)
        size += letter.start - start
        made.starts.append(size)
        size += len(letter.text)
        made.ends.append(size)
        made.raws.append(letter.start)
        made.raw_ends.append(letter.end)
        made.hows.append(letter.how)
        start = letter.end
    made.text = "".join([*pieces, source[start:]]) if found else source
    return made


def _letters(source: str) -> list[Letter]:
    """The letters that are decomposed or look like Vietnamese ones."""
    text = latin(source)
    if text is source:
        return list(_composed(source))
    alike = (Letter(at, at + 1, text[at], "lookalike") for at, char in enumerate(source) if char != text[at])
    clusters = list(_composed(text))
    inside = {at for letter in clusters for at in range(letter.start, letter.end)}
    return sorted([*clusters, *(letter for letter in alike if letter.start not in inside)])


def _composed(text: str) -> Iterator[Letter]:
    if unicodedata.is_normalized("NFC", text):
        return
    for cluster in CLUSTER.finditer(text):
        letter = unicodedata.normalize("NFC", cluster.group())
        if letter != cluster.group():
            yield Letter(cluster.start(), cluster.end(), letter, "decomposed")
