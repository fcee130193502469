"""Which mentions are one document."""

from hypothesis import given
from hypothesis import strategies as st

from lint.facts.model import Citation, PartialDate
from lint.resolve.identity import Cited, dates_agree, identities
from lint.span import Span

PROVINCE, COMMUNE = "ubnd tỉnh lào cai", "ubnd xã mộc sơn"
DATES = st.builds(PartialDate, st.none() | st.integers(2024, 2026), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28))
NUMBERS = st.sampled_from(["7", "07", "12", "3071"])


def cited(number="738", symbol="QĐ-UBND", office=None, date=None, title=None, **more) -> Cited:
    more = {"family": "administrative", "kind": "Quyết định", "kind_mark": "QĐ", "agency": "UBND", **more}
    return Cited(Citation(Span(0, 1), number=number, symbol=symbol, date=PartialDate(*date) if date else None, title=title, **more), office)


def one(*mentions: Cited) -> bool:
    return len(set(identities(mentions))) == 1


MENTIONS = st.lists(
    st.builds(
        lambda number, date, office, title: Cited(
            Citation(Span(0, 1), kind="Quyết định", number=number, symbol="QĐ-UBND", family="administrative", agency="UBND", date=date, title=title),
            office,
        ),
        NUMBERS,
        st.none() | DATES,
        st.sampled_from([None, PROVINCE, COMMUNE]),
        st.sampled_from([None, "về bảo vệ và phát triển rừng năm 2026", "ban hành quy chế làm việc của cơ quan"]),
    ),
    max_size=8,
)


@given(MENTIONS)
def test_one_document_has_one_number_and_equal_words_are_one_document(mentions):
    found = identities(mentions)
    for first, a in zip(mentions, found, strict=True):
        for second, b in zip(mentions, found, strict=True):
            if a is not None and a == b:
                assert (first.citation.number or "").lstrip("0") == (second.citation.number or "").lstrip("0")
            if first == second:
                assert a == b


@given(MENTIONS)
def test_the_documents_are_numbered_from_nought_without_gaps(mentions):
    found = {number for number in identities(mentions) if number is not None}
    assert found == set(range(len(found)))


@given(DATES, DATES)
def test_dates_agree_both_ways(first, second):
    assert dates_agree(first, second) == dates_agree(second, first)
    assert dates_agree(first, first) and dates_agree(None, second)


def test_leading_zeros_and_case_of_the_symbol_do_not_matter():
    assert one(cited("0129", date=(2026, 3, 5), office=PROVINCE), cited("129", date=(2026, 3, 5), office=PROVINCE))
    assert one(cited(symbol="QĐ-TTg", office="x"), cited(symbol="QĐ-TTG", office="x"))


def test_a_bare_mention_is_of_its_only_candidate_and_of_none_when_there_are_two():
    january, march = cited(office=PROVINCE, date=(2024, 1, 8)), cited(office=PROVINCE, date=(2026, 3, 5))
    assert one(january, cited())
    found = identities((january, march, cited()))
    assert found[0] != found[1] and found[2] is None


def test_numbers_start_again_each_january():
    assert not one(cited(office=PROVINCE, date=(2025, 1, 8)), cited(office=PROVINCE, date=(2026, 3, 5)))
    assert one(cited(office=PROVINCE, date=(2026, 1, 8)), cited(office=PROVINCE, date=(2026, 3, 5)))


def test_two_slips_of_one_date_need_not_resemble_each_other():
    title = "về kinh tế tập thể"
    usual = [cited(office=PROVINCE, date=(2026, 2, 25), title=title), cited(office=PROVINCE, date=(2026, 2, 25))]
    assert one(*usual, cited(office=PROVINCE, date=(2025, 2, 25), title=title), cited(office=PROVINCE, date=(2026, 2, 26)))


def test_local_offices_began_again_on_the_first_of_july_2025():
    before, after = (2025, 3, 5), (2025, 8, 12)
    assert not one(cited(office=PROVINCE, date=before), cited(office=PROVINCE, date=after))
    assert one(
        cited(symbol="QĐ-TTg", agency="TTg", office="thủ tướng chính phủ", date=before),
        cited(symbol="QĐ-TTg", agency="TTg", office="thủ tướng chính phủ", date=after),
    )


def test_each_office_has_its_own_series():
    assert not one(cited("44", office=PROVINCE, date=(2026, 3, 5)), cited("44", office=COMMUNE, date=(2026, 2, 5)))
    assert not one(cited("44", office=PROVINCE, date=(2026, 3, 5)), cited("44", office="ubnd tỉnh sơn la", date=(2026, 3, 6)))
    assert one(cited("44", office="ubnd tỉnh", date=(2026, 3, 5)), cited("44", office=PROVINCE, date=(2026, 3, 6)))


def test_a_number_no_commune_can_have_reached_is_the_other_offices():
    city = cited("6034", office=PROVINCE, date=(2025, 12, 18))
    assert one(city, cited("6034", office=COMMUNE, date=(2026, 2, None), title="về chuyển đổi số"))
    assert not one(cited("1034", office=PROVINCE, date=(2026, 5, 18)), cited("1034", office=COMMUNE, date=(2026, 11, 3), title="về chuyển đổi số"))


def test_one_title_makes_one_document_unless_it_names_another_year():
    title = "ban hành Kế hoạch bảo vệ và phát triển rừng năm {}"
    first = cited("44", office=PROVINCE, date=(2025, 2, 4), title=title.format(2026))
    assert one(first, cited("44", office=PROVINCE, date=(2026, 3, 5), title=title.format(2026)))
    assert not one(first, cited("44", office=PROVINCE, date=(2026, 3, 5), title=title.format(2025)))


def test_laws_go_by_name_and_year():
    law = {"number": None, "symbol": None, "kind": "Luật", "kind_mark": None, "agency": None, "family": "normative"}
    by_name = cited(**law, title="Lưu trữ", date=(2024, 6, 21))
    assert one(by_name, cited(**law, title="Lưu trữ", date=(2024, 6, 12)))
    assert not one(by_name, cited(**law, title="Lưu trữ", date=(2011, 11, 11)))
    assert not one(by_name, cited(**law, title="Thủ đô", date=(2024, 6, 21)))
    numbered = cited("33", "QH15", "quốc hội", title="Lưu trữ", year=2024, kind="Luật", kind_mark=None, agency="QH15", family="normative")
    assert one(numbered, by_name)


def test_laws_and_resolutions_of_the_assembly_are_numbered_apart():
    assembly = {"symbol": "QH15", "office": "quốc hội", "year": 2024, "kind_mark": None, "agency": "QH15", "family": "normative"}
    assert not one(cited("41", kind="Luật", **assembly), cited("41", kind="Nghị quyết", **assembly))
