"""What is known of a document from outside its text: an example's context, the command line."""

from dataclasses import dataclass
from datetime import date as Day


@dataclass(frozen=True, slots=True)
class Context:
    """Facts that override what the text shows; None leaves the text to speak.

    `family` (administrative, party, normative, fragment), `kind` (`Kế hoạch`), `issuer` (`UBND xã Hưng Đạo`), `province` (`Hà Nội`), `date`
    (the document's own, ISO, perhaps cut: `2026-03`), `as_of` the day taken as today, `zone` the zone all of the text stands in.
    """

    family: str | None = None
    kind: str | None = None
    issuer: str | None = None
    province: str | None = None
    date: str | None = None
    as_of: Day | None = None
    zone: str | None = None
