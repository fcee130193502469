"""Where the body of one document ends: its recipients and signature, side by side or one under the other, and the annexes behind them."""

from collections.abc import Sequence

from lint.document import Block
from lint.structure import signs
from lint.structure.model import ZoneKind

_ANNEX_HEADING = 40  # characters; longer ones speak of an annex
_LIST_LONGEST = 40  # lines of a list of recipients
_RECIPIENT_LONGEST = 120  # characters of a line without a dash
_NAME_LINES = 4  # empty lines and titles between the signer's office and name


def label_closing(texts: Sequence[str], blocks: Sequence[Block], kinds: list[ZoneKind], body: int) -> int:
    """Label recipients, signature and annexes; return the first block behind the body."""
    closing = next((i for i in range(body, len(texts)) if signs.is_recipients(texts[i]) or signs_off(texts, i)), len(texts))
    closing = at = _list_start(texts, blocks, body, closing)
    while at < len(texts) and not signs.is_annex_heading(texts[at]):
        kind = _sign_off_kind(texts, blocks, kinds, closing, at)
        if kind is None:
            break
        end = _signature(texts, at) if kind == "signature" and blocks[at].table is None else at + 1
        kinds[at:end] = [kind] * (end - at)
        at = end
    if closing == len(texts):
        at = _annex_in_body(texts, body)
        closing = at
    for index in range(at, len(texts)):
        kinds[index] = "annex"
    return closing


def _list_start(texts: Sequence[str], blocks: Sequence[Block], body: int, closing: int) -> int:
    """Where a list that has lost its line `Nơi nhận:` begins, in the table that holds the signature; else the signature."""
    at = closing
    while (
        body < at < len(blocks) and blocks[at - 1].table is not None and blocks[at - 1].table == blocks[closing].table and _is_listed(texts[at - 1])
    ):
        at -= 1
    return at


def _is_listed(text: str) -> bool:
    return text.lstrip().startswith(("-", "+", "*"))


def _sign_off_kind(texts: Sequence[str], blocks: Sequence[Block], kinds: Sequence[ZoneKind], closing: int, at: int) -> ZoneKind | None:
    """Whether a block behind the body belongs to the recipients or the signature; the two may stand side by side and their lines alternate."""
    text, block = texts[at], blocks[at]
    if signs.is_recipients(text):
        return "recipients"
    if signs.is_signature_line(text):
        return "signature"
    if at == closing:
        return "recipients" if block.table is not None and _is_listed(text) else None
    if block.table is not None and block.table == blocks[closing].table:
        return next((kinds[i] for i in range(at - 1, closing - 1, -1) if blocks[i].cell == block.cell), "signature")
    listed = any(kinds[i] == "recipients" for i in range(max(closing, at - _LIST_LONGEST), at))
    if not any(c.isalnum() for c in text) or signs.is_page_number(text):
        return kinds[at - 1]
    if listed and (_is_listed(text) or kinds[at - 1] == "recipients" and len(text) < _RECIPIENT_LONGEST and text.rstrip().endswith((";", "."))):
        return "recipients"
    return "signature" if signs.is_name(text) and kinds[at - 1] in ("recipients", "signature") else None


def signs_off(texts: Sequence[str], at: int) -> bool:
    """Whether a signature begins here: an office in capitals that is followed by a name, not a letterhead or an enacting line."""
    if not signs.is_signature_line(texts[at]) or signs.is_issuer_line(texts[at]) and at + 1 < len(texts) and signs.is_basis(texts[at + 1]):
        return False
    if signs.is_authority_line(texts[at]) and at + 1 < len(texts) and signs.is_signature_line(texts[at + 1]):
        return True  # a draft names the office alone
    return any(signs.is_name(text) for text in texts[at + 1 : at + 2 + _NAME_LINES])


def _signature(texts: Sequence[str], at: int) -> int:
    """The block behind the signer's name, from the authority line on."""
    end = at + 1
    for index in range(at, min(at + 2 + _NAME_LINES, len(texts))):
        text = texts[index]
        if signs.is_recipients(text) or signs.is_annex_heading(text) or signs.kind_heading(text):
            break
        if signs.is_signature_line(text) or signs.is_name(text) or not any(c.isalnum() for c in text):
            end = index + 1
        elif not _is_short_line(text):
            break
    return end


def _is_short_line(text: str) -> bool:
    return len(text) < 60 and not text.rstrip().endswith((".", ";", ":"))


def _annex_in_body(texts: Sequence[str], body: int) -> int:
    """In a document without signature (an attached plan): where its first annex begins, else its end."""
    for index in range(body, len(texts)):
        if signs.is_annex_heading(texts[index]) and len(texts[index]) < _ANNEX_HEADING:
            return index
    return len(texts)
