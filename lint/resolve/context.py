"""What is known of a document from outside its text: an example's context, the command line, the config."""

from datetime import date as Day

from lint.records import NamedTuple
from lint.structure.model import DocumentFamily, ZoneKind


class Context(NamedTuple):
    """Facts that override what the text shows; None leaves the text to speak.

    `family`, `kind` (`Kế hoạch`), `issuer` (`UBND xã Hưng Đạo`), `province` (`Hà Nội`), `date` (the document's own, ISO, perhaps cut: `2026-03`),
    `as_of` the day taken as today, `zone` the zone all of the text stands in. `default_issuer`, `default_province` and `default_family` override
    nothing: they speak for a document that does not say.
    """

    family: DocumentFamily | None = None
    kind: str | None = None
    issuer: str | None = None
    province: str | None = None
    date: str | None = None
    as_of: Day | None = None
    zone: ZoneKind | None = None
    default_issuer: str | None = None
    default_province: str | None = None
    default_family: DocumentFamily | None = None
