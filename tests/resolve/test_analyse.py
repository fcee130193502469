"""What a document says of itself once everything is put together."""

from datetime import date

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from tests.structure.test_documents import LETTER, PLAN


def test_the_own_unit_and_office_come_from_the_letterhead() -> None:
    (part,) = analyse(read_bytes(LETTER.encode(), "a.txt")).structure.documents
    assert (part.unit, part.unit_level, part.issuer_key) == ("Bình Sơn", "xã", "UBND xã Bình Sơn")


def test_an_attached_plan_is_of_the_same_office() -> None:
    main, plan = analyse(read_bytes((LETTER + PLAN).encode(), "a.txt")).structure.documents
    assert plan.issuer_key == main.issuer_key
    assert plan.unit == "Bình Sơn"


def test_a_context_overrides_what_the_text_shows() -> None:
    text = "Căn cứ Quyết định số 5/QĐ-UBND ngày 02/02/2026 của UBND xã và Quyết định số 9/QĐ-UBND ngày 03/02/2026 của UBND tỉnh;"
    context = Context(
        family="administrative", kind="Kế hoạch", issuer="UBND xã Hiền Quan", province="Phú Thọ", date="2026-03", as_of=date(2026, 3, 5)
    )
    index = analyse(read_bytes(text.encode(), "a.txt"), context)
    (part,) = index.structure.documents
    assert (part.family, part.kind, part.unit, part.province) == ("administrative", "Kế hoạch", "Hiền Quan", "Phú Thọ")
    assert part.date is not None
    assert part.date.iso() == "2026-03"
    assert [m.issuer_key for m in index.mentions] == ["UBND xã Hiền Quan", "UBND tỉnh Phú Thọ"]
    assert index.as_of == date(2026, 3, 5)


def test_defaults_speak_only_where_the_document_does_not() -> None:
    usual = Context(default_issuer="UBND xã Hiền Quan", default_province="Phú Thọ")
    (said,) = analyse(read_bytes(LETTER.encode(), "a.txt"), usual).structure.documents
    assert (said.unit, said.issuer_key) == ("Bình Sơn", "UBND xã Bình Sơn")
    (silent,) = analyse(read_bytes("Giao Văn phòng theo dõi.".encode(), "a.txt"), usual).structure.documents
    assert (silent.unit, silent.issuer_key, silent.province, silent.province_level) == ("Hiền Quan", "UBND xã Hiền Quan", "Phú Thọ", "tỉnh")


def test_zone_and_part_are_found_by_place() -> None:
    document = read_bytes((LETTER + PLAN).encode(), "a.txt")
    index = analyse(document)
    at = document.text.index("Như Điều 2")
    zone = index.zone_at(at)
    assert zone is not None
    assert (zone.kind, index.part_number(at)) == ("recipients", 0)
    assert index.part_at(document.text.index("DANH SÁCH")).kind == "Kế hoạch"
