"""One document as rules look at it: facts by name, values by path, the zone and the document of a place."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.engine.attributes import EVERY_FACT, read
from lint.engine.model import Rule, Value
from lint.engine.named import NAMED, Facts, SuppressionUse, facts_named
from lint.facts.model import PartialDate
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import Zone

OF_THE_PLACE = ("text", "place", "line")  # every message may name these; they are of the finding's place, not of the fact


class View:
    """A FactIndex with the lookups that rules share; made once a document."""

    def __init__(self, index: FactIndex) -> None:
        self.index = index
        self.document = index.document
        self.suppressions: tuple[SuppressionUse, ...] = ()
        self._facts: dict[str, Facts] = {}

    def facts(self, name: str) -> Facts:
        """The facts of a name, in reading order."""
        if name == "suppression":
            return self.suppressions
        if name not in self._facts:
            self._facts[name] = facts_named(self.index, name)
        return self._facts[name]

    def value(self, fact: object, path: str, name: str) -> Any:
        """The value of a path of a fact; `name` is the facts' name. `text`, `zone` and `own` work for every fact."""
        head, _, rest = path.partition(".")
        if head not in EVERY_FACT or hasattr(fact, head):
            return read(fact, path)
        span = self.place(fact, name)
        if head == "text":
            return self.document.slice(span)
        if head == "zone":
            zone = self.zone_at(span.start)
            return zone.kind if zone else None
        part = self.index.part_at(span.start)
        return read(part, rest) if rest else part

    def place(self, fact: object, name: str, at: str | None = None) -> Span:
        """Where a finding about the fact stands: at the span under `at` where the fact has one, else at its usual place."""
        span = read(fact, at) if at else None
        found = span if isinstance(span, Span) else read(fact, NAMED[name].place)
        assert isinstance(found, Span)
        return found

    def shown(self, value: object) -> Value:
        """A value as words of a message: dates as 05/3/2026 would be read, spans as the words there, None as nothing."""
        if isinstance(value, PartialDate):
            return _date(value)
        if isinstance(value, Span):
            return self.document.slice(value)
        if isinstance(value, tuple):
            return ", ".join(str(v) for v in value)
        if value is None:
            return ""
        return value if isinstance(value, (int, Mapping)) else str(value)

    def params(self, rule: Rule, names: Iterable[str], fact: object, other: object | None = None) -> Mapping[str, Value]:
        """The parameters that messages take from the fact, and from the other one as `other.…`; a name that is no path is left out."""
        found = {}
        for name in names:
            whose, path = (other, name.removeprefix("other.")) if name.startswith("other.") else (fact, name)
            if whose is not None and name not in rule.params and path not in OF_THE_PLACE:
                try:
                    found[name] = self.shown(self.value(whose, path, rule.facts))
                except AttributeError:
                    continue
        return found

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds the offset."""
        return self.index.zone_at(offset)


def _date(date: PartialDate) -> str:
    """`05/3/2026`, `../02/2026`, `18/11`, `2026`: zeros as Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4 wants them."""
    if date.month is None:
        return str(date.year or "")
    day = f"{date.day:02d}" if date.day is not None else ".."
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return f"{day}/{month}" if date.year is None else f"{day}/{month}/{date.year}"
