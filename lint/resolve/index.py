"""FactIndex: all that is known of one document, the way rules ask for it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from functools import cached_property
from typing import TYPE_CHECKING

from lint.document import Document
from lint.facts.model import Citation, Facts
from lint.records import record
from lint.resolve.lists import SiblingList, sibling_lists
from lint.resolve.running import Running, running
from lint.span import Span
from lint.structure.grid_model import Grid
from lint.structure.model import DocumentPart, Item, Structure, Zone, ZoneKind

if TYPE_CHECKING:
    from lint.resolve.body_words import Body
    from lint.resolve.duties import Section
    from lint.resolve.short_forms import Initials, ShortForm


@record(frozen=True)
class Mention:
    """A citation with what it denotes: `issuer_key` the office meant, `identity` the number of the cited document within this file.

    Two mentions with one `identity` speak of one document (architecture, decision 3); None when the mention has no number or symbol.
    `zone` is where it stands. Fields of the citation are read through `citation`.
    """

    citation: Citation
    index: int
    issuer_key: str | None
    identity: int | None
    document: int
    zone: ZoneKind

    @property
    def span(self) -> Span:
        """The place of the citation."""
        return self.citation.span


@record(frozen=True, eq=False)
class FactIndex:
    """One document's facts, structure and what they denote. `as_of` is the day taken as today, if one was given."""

    document: Document
    facts: Facts
    structure: Structure
    mentions: tuple[Mention, ...]
    as_of: Day | None = None

    @cached_property
    def lists(self) -> tuple[SiblingList, ...]:
        """The numbered lists of the outline."""
        return tuple(sibling_lists(self.structure.items))

    @cached_property
    def running(self) -> Running:
        """The words in reading order."""
        return running(self.document)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The zones, in order."""
        return tuple(sorted(self.structure.zones, key=lambda z: z.span))

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [zone.span.start for zone in self.zones]

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds the offset."""
        at = bisect_right(self._zone_starts, offset) - 1
        return self.zones[at] if at >= 0 and offset < self.zones[at].span.end else None

    def zone_kind(self, offset: int) -> ZoneKind | None:
        """The kind of that zone."""
        zone = self.zone_at(offset)
        return zone.kind if zone is not None else None

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.structure.documents]

    def part_number(self, offset: int) -> int:
        """The number of the document that holds the offset (the first one for what stands before it)."""
        return max(bisect_right(self._part_starts, offset) - 1, 0)

    def part_at(self, offset: int) -> DocumentPart:
        """The document that holds the offset; a file has at least one."""
        return self.structure.documents[self.part_number(offset)]

    @cached_property
    def bodies(self) -> "tuple[Body, ...]":
        """The writings of offices and other bodies."""
        from lint.resolve.bodies import bodies

        return bodies(self.document)

    @cached_property
    def short_forms(self) -> "tuple[ShortForm, ...]":
        """The abbreviations in running text."""
        from lint.resolve.short_forms import short_forms

        return tuple(short_forms(self))

    @cached_property
    def initials(self) -> "Initials":
        """The initials of the words."""
        from lint.resolve.short_forms import Initials

        return Initials(self)

    @cached_property
    def sections(self) -> "Mapping[int, Sequence[Section]]":
        """Who is to do what, by document."""
        from lint.resolve.duties import sections

        return sections(self)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The tables that have a header, with what their columns hold."""
        from lint.structure.grids import grids

        return grids(self.document) if any(block.table is not None for block in self.document.blocks) else ()

    @cached_property
    def _item_starts(self) -> list[int]:
        return [item.marker.span.start for item in self.structure.items]

    def above(self, offset: int) -> Iterator[Item]:
        """The items of the outline over the offset, the nearest first: the one it stands in or behind, and those that hold that one."""
        at: int | None = bisect_right(self._item_starts, offset) - 1
        at = at if at is not None and at >= 0 and self.structure.items[at].document == self.part_number(offset) else None
        while at is not None:
            yield self.structure.items[at]
            at = self.structure.items[at].parent

    @cached_property
    def by_identity(self) -> dict[int, list[Mention]]:
        """The mentions of each cited document, in reading order."""
        groups: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            if mention.identity is not None:
                groups.setdefault(mention.identity, []).append(mention)
        return groups
