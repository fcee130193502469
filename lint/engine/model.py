"""What rules are made of and what they yield: Rule, Hit (a check's answer), Finding."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Literal

from lint.records import NamedTuple, field, record
from lint.span import Span

# A parameter of a message: plain, or one text per language ({"vi": …, "en": …}).
Value = str | int | Mapping[str, str]
Point = Literal["each", "group", "sequence", "require", "pattern", "check"]


class Severity(IntEnum):
    """error = Phải sửa, warning = Nên sửa, info = Lưu ý."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name used in config, JSON and on the command line."""
        return self.name.lower()


class Edit(NamedTuple):
    """Put `replacement` in place of the span."""

    span: Span
    replacement: str


class Related(NamedTuple):
    """The other place of a contradiction, with what to say about it (a key of the rule's `related` messages, or "")."""

    span: Span
    note: Value = ""


@record(frozen=True, slots=True)
class Hit:
    """What a Python check or an extension point found: a place, the parameters of the message, the other places.

    `case` picks among the rule's messages when it has several; `severity` overrides the rule's. `suggestion` is the text to write in place of
    the span when that is certain ("" takes the words away); `edits` are given only where the fix is more than that. Without `certain` the rule's
    template gives no suggestion. `missing` names an absent part. Without `safe` the fix of this place is not applied unasked, whatever the rule says.
    """

    span: Span
    params: Mapping[str, Value] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    case: str = ""
    severity: Severity | None = None
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()
    missing: str | None = None
    certain: bool = True
    safe: bool = True


class Example(NamedTuple):
    """One example of a rule: text with the bad places marked `⟦…⟧` (none in a good one), its context, and what is expected.

    `docx` says what the Word file is like that holds the text, each line being a paragraph (`lint.engine.word_examples`); None for plain text.
    """

    text: str
    good: bool
    context: Mapping[str, Any]
    says: Mapping[str, tuple[str, ...]]
    fixed: str | None
    also: tuple[str, ...]
    line: int
    docx: Mapping[str, Any] | None = None


class Parameter(NamedTuple):
    """A parameter a rule declares: its type and its default."""

    type: Literal["int", "text", "list", "bool"]
    default: int | str | bool | tuple[str, ...]


@record(frozen=True, slots=True)
class Rule:
    """One rule file. Texts are {"vi": …, "en": …}; `messages` maps a case ("" when there is one) to its texts.

    `spec` is the mapping under the extension point's key; `facts` names the facts it reads. `families` and `kinds` say to which documents the
    rule applies (empty: to all, `fragment` being a family too). `safe` is None for a rule without a fix. `params` are the parameters' values,
    `parameters` what the file declares. `suggestions` maps a case to a template of the text to write in place of the finding's words. A finding
    gives way to one of a rule in `yields_to` at the same place: one slip, one finding.
    """

    name: str
    severity: Severity
    since: str
    source: tuple[str, ...]
    summary: Mapping[str, str]
    why: Mapping[str, str]
    point: Point
    facts: str
    spec: Any
    messages: Mapping[str, Mapping[str, str]]
    params: Mapping[str, Any]
    families: tuple[str, ...]
    kinds: tuple[str, ...]
    safe: bool | None
    examples: tuple[Example, ...]
    path: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    suggestions: Mapping[str, str] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class Finding:
    """A finding of one document: rule, place and parameters; reporters render the words.

    `params` also hold what every message may use: `text` (the words at the place), `place`, and `other.place`, `other.text` of the first related.
    """

    rule: str
    severity: Severity
    span: Span
    document: int
    case: str = ""
    params: Mapping[str, Value] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool = False
    missing: str | None = None
    fingerprint: str = ""
