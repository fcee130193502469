"""Who signs, against who issues and against the order of the lines of a signature (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7)."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.signature_lines import follows, slips
from lint.engine.model import Hit, Related, Severity
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.structure.authority import authority
from lint.structure.model import DocumentPart
from lint.structure.signature import Signature, signatures

_COMMITTEE = regex(r"(?:ỦY|UỶ) BAN NHÂN DÂN|UBND")
_COUNCIL = regex(r"HỘI ĐỒNG NHÂN DÂN|HĐND")
_STATE = regex(r"(?:ỦY|UỶ) BAN NHÂN DÂN|UBND|(?:THƯỜNG TRỰC )?(?:HỘI ĐỒNG NHÂN DÂN|HĐND)")
_PARTY = regex(r"(?:BAN (?:CHẤP HÀNH|THƯỜNG VỤ) )?(?:ĐẢNG (?:ỦY|UỶ|BỘ)|(?:TỈNH|THÀNH|HUYỆN) (?:ỦY|UỶ))\b")
# Bodies under one head, who signs in his own name.
_ONE_HEAD = regex(
    r"(?:(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|(?:CHI )?CỤC TRƯỞNG|BỘ TRƯỞNG|TRƯỞNG PHÒNG|CHÁNH|"
    r"CHỦ TỊCH(?! ĐOÀN)|SỞ|PHÒNG|VĂN PHÒNG|NHÀ TRƯỜNG|TRƯỜNG|BAN GIÁM HIỆU|CÔNG AN|CHI CỤC|CỤC|TRUNG TÂM|TRẠM)\b"
)
_OF_THE_COMMITTEE = frozenset({"Kế hoạch", "Báo cáo", "Tờ trình"})
_HEADS = regex(r"(?:QUYỀN )?CHỦ TỊCH\b")
_STAYS_OPEN = frozenset({"Biên bản"})  # signed by those who were there


def authority_line(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """At most one contradiction of a signature with the document, one among its lines, and the slips of its marks."""
    found = signatures(index.document, index.zones)
    for signature in found:
        part = index.structure.documents[signature.document]
        if part.family in ("fragment", "consolidation"):
            continue
        yield from slips(part, signature)
        alone = sum(other.document == signature.document for other in found) == 1
        judges = (_against_authority, _against_head, _against_issuer, _of_the_party, _one_head, _collective) if alone else (_one_head,)
        if part.kind not in _STAYS_OPEN:
            yield from list(filter(None, (judge(index, part, signature) for judge in judges)))[:1]
            yield from filter(None, (follows(index, part, signature),))


def _against_authority(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """A decision of the head signed for the collective, or one of the Committee signed without it."""
    decides = authority(index.document, index.zones, signature.document)
    first = signature.lines[0]
    if part.kind != "Quyết định" or decides is None or part.attached_to is not None:
        return None
    params = {"authority": " ".join(index.document.slice(decides.span).split()), "signed": index.document.slice(first.span)}
    if decides.of_the_head and first.plain_mark == "TM":
        return Hit(first.span, params, (Related(decides.span),), case="head")
    if decides.of_the_committee and first.plain_mark in ("", "KT", "Q") and _HEADS.match(first.office):
        return Hit(first.span, params, (Related(decides.span),), case="committee")
    return None


def _against_head(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """Issued by the Chairman by its letterhead (a telegram, a decision), signed for the Committee."""
    first, issuer = signature.lines[0], part.issuer_key or ""
    if first.plain_mark != "TM" or not issuer.upper().startswith("CHỦ TỊCH ") or not _COMMITTEE.match(first.office):
        return None
    return Hit(first.span, {"signed": index.document.slice(first.span), "issuer": part.issuer or issuer}, case="issuer")


def _of_the_party(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """A document of a Party committee signed for a body of the state, or one of the state for a Party committee."""
    first, issuer = signature.lines[0], (part.issuer_key or "").upper()
    if first.plain_mark != "TM" or not issuer or "-" in issuer:
        return None
    of_the_party = part.family == "party" and _PARTY.match(issuer) and _STATE.match(first.office)
    of_the_state = part.family == "administrative" and _STATE.match(issuer) and _PARTY.match(first.office)
    if not of_the_party and not of_the_state:
        return None
    return Hit(first.span, {"signed": index.document.slice(first.span), "issuer": part.issuer or issuer}, case="issuer")


def _against_issuer(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """Signed on behalf of another body than the letterhead's: the Council for the Committee, the Committee for the Council."""
    first, issuer = signature.lines[0], part.issuer_key or ""
    if first.plain_mark != "TM":
        return None
    council, committee = _COUNCIL.search(first.office), _COMMITTEE.search(first.office)
    if issuer.startswith("UBND ") and council and not committee or issuer.startswith("HĐND ") and committee and not council:
        return Hit(first.span, {"signed": index.document.slice(first.span), "issuer": part.issuer or issuer}, case="issuer")
    return None


def _one_head(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    first = signature.lines[0]
    if part.family == "party" or first.plain_mark != "TM" or not _ONE_HEAD.match(first.office):
        return None
    return Hit(first.span, {"signed": index.document.slice(first.span), "body": first.office}, case="one_head")


def _collective(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """A plan, report or submission of the Committee is signed on its behalf; half of the published ones are not, so a warning."""
    first = signature.lines[0]
    if part.kind not in _OF_THE_COMMITTEE or not (part.issuer_key or "").startswith("UBND ") or part.attached_to is not None:
        return None
    if first.plain_mark not in ("", "KT", "Q") or not _HEADS.match(first.office):
        return None
    decides = authority(index.document, index.zones, signature.document)
    if decides is not None and decides.of_the_head:
        return None
    params = {"kind": part.kind or "", "signed": index.document.slice(first.span)}
    return Hit(first.span, params, (Related(decides.span),) if decides else (), case="collective", severity=Severity.WARNING)
