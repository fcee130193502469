"""What an issuer denotes, and which office counts the numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.model import Citation
from lint.resolve.issuers import denoted, issuer_key, of_mark, office, offices_agree, one_level, short
from lint.span import Span
from lint.structure.model import DocumentPart

OFFICES = st.none() | st.sampled_from(["ubnd xã", "ubnd xã mộc sơn", "ubnd tỉnh", "ubnd tỉnh lào cai", "sở y tế", "bộ y tế"])


def part(unit="Mộc Sơn", level="xã", province="Lào Cai") -> DocumentPart:
    return DocumentPart(Span(0, 1), "administrative", None, None, None, None, None, None, None, None, None, unit, level, province, "tỉnh")


def citation(agency, issuer=None, family="administrative") -> Citation:
    return Citation(Span(0, 1), agency=agency, issuer=issuer, family=family)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("UBND xã", "UBND xã Mộc Sơn"),
        ("Uỷ ban nhân dân xã", "UBND xã Mộc Sơn"),
        ("Ủy ban nhân dân Tỉnh", "UBND tỉnh Lào Cai"),
        ("UBND tỉnh Sơn La", "UBND tỉnh Sơn La"),
        ("UBND phường", "UBND phường"),
        ("Chủ tịch của Ủy ban nhân dân xã", "Chủ tịch UBND xã Mộc Sơn"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Lào Cai"),
        ("Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế"),
        ("UBND TP. Huế", "UBND thành phố Huế"),
    ],
)
def test_the_name_the_document_leaves_out_is_its_own_units(written, meant):
    assert denoted(written, part()) == meant


def test_without_a_known_unit_the_level_stays_alone():
    assert denoted("UBND xã", part(None, None, None)) == "UBND xã"


def test_short_keeps_the_name_as_written():
    assert short("Ủy  ban nhân dân xã") == "UBND xã"
    assert short("Hội đồng nhân dân tỉnh Sơn La") == "HĐND tỉnh Sơn La"


@pytest.mark.parametrize(
    ("mark", "body"), [("TTg", "Thủ tướng Chính phủ"), ("QH15", "Quốc hội"), ("BNV-VP", "Bộ Nội vụ"), ("UBND", None), ("TU", None), (None, None)]
)
def test_marks_of_one_body_alone(mark, body):
    assert of_mark(mark) == body


def test_the_issuer_written_goes_before_the_mark():
    assert issuer_key(citation("TTg"), part()) == "Thủ tướng Chính phủ"
    assert issuer_key(citation("TTg", "Chính phủ"), part()) == "Chính phủ"


def test_a_committee_and_its_chairman_count_together():
    offices = {office(citation("UBND", key), key, part()) for key in ("UBND xã Mộc Sơn", "Chủ tịch UBND xã Mộc Sơn", "Phó Chủ tịch UBND xã Mộc Sơn")}
    assert offices == {"ubnd xã mộc sơn"}


def test_a_mark_tells_the_office_whatever_issuer_is_written():
    assert office(citation("TTg", "Chính phủ"), "Chính phủ", part()) == office(citation("TTg"), None, part())


def test_the_partys_bodies_of_one_level_count_together():
    keys = ("Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Lào Cai", None)
    assert len({office(citation("TU", key, "party"), key, part()) for key in keys}) == 1


@given(OFFICES, OFFICES)
def test_agreement_and_level_are_mutual(one, other):
    assert offices_agree(one, other) == offices_agree(other, one)
    assert one_level(one, other) == one_level(other, one)
    assert offices_agree(one, one)


def test_an_office_without_its_name_may_be_any_of_the_level():
    assert offices_agree("ubnd xã", "ubnd xã mộc sơn")
    assert not offices_agree("ubnd xã mộc", "ubnd xã mộc sơn") or "ubnd xã mộc sơn".startswith("ubnd xã mộc ")
    assert not offices_agree("ubnd tỉnh", "ubnd xã mộc sơn")
    assert one_level("ubnd tỉnh sơn la", "ubnd tỉnh lào cai") and not one_level("ubnd thị xã a", "ubnd xã b")
