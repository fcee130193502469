"""Places named as a person would."""

import pytest

from lint.document import Block
from lint.engine.places import Places
from lint.engine.view import View
from lint.span import Span
from tests.engine import build


def place(text, words, *rows, zones=()):
    index = build.index(text, items=build.items(text, *rows), zones=zones)
    return Places(View(index)).name(build.at(text, words).start)


PLAN = "Mở đầu\nIV. Tổ chức\n3. Phòng\n3.1. Tài chính\nd) giao xong\n- trong quý"
PLAN_ROWS = [
    ("IV.", "roman", 1, None, 1),
    ("3.", "arabic", 2, 0, 2),
    ("3.1.", "decimal", 3, 1, 3),
    ("d)", "letter", 4, 2, 4),
    ("-", "dash", 5, 3, 5),
]


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("đầu", "dòng 1", "line 1"),
        ("Tổ chức", "mục IV", "section IV"),
        ("Phòng", "mục IV.3", "section IV.3"),
        ("Tài chính", "mục IV.3.1", "section IV.3.1"),
        ("giao", "mục IV.3.1 d)", "section IV.3.1 d)"),
        ("trong", "mục IV.3.1 d)", "section IV.3.1 d)"),
    ],
)
def test_outline_of_a_plan(words, vi, en):
    assert place(PLAN, words, *PLAN_ROWS) == {"vi": vi, "en": en}


def test_outline_of_articles_names_the_smallest_part_first():
    text = "Chương II\nĐiều 3. Giao\n2. Phòng\nd) làm"
    rows = [("Chương II", "chapter", 1, None, 1), ("Điều 3.", "article", 2, 0, 2), ("2.", "arabic", 3, 1, 3), ("d)", "letter", 4, 2, 4)]
    assert place(text, "làm", *rows) == {"vi": "điểm d khoản 2 Điều 3", "en": "point d of clause 2 of Article 3"}
    assert place(text, "Giao", *rows) == {"vi": "Điều 3", "en": "Article 3"}


def test_zones_and_annexes():
    text = "Căn cứ luật\nI. Nội dung\nPhụ lục II\n1. Việc"
    rows = [("I.", "roman", 1, None, 1), ("Phụ lục II", "annex", 1, None, 1), ("1.", "arabic", 2, 1, 2)]
    zones = [build.zone(text, "legal_basis", "Căn cứ luật"), build.zone(text, "body", "I. Nội dung")]
    assert place(text, "luật", *rows, zones=zones)["vi"] == "phần căn cứ"
    assert place(text, "Nội", *rows, zones=zones)["vi"] == "mục I"
    assert place(text, "Việc", *rows, zones=zones)["vi"] == "mục 1, Phụ lục II"


def test_divisions_follow_the_number():
    text = "PHẦN II. VIỆC\n4. Giao"
    rows = [("PHẦN II.", "part", 1, None, 1), ("4.", "arabic", 2, 0, 2)]
    assert place(text, "Giao", *rows)["vi"] == "mục 4, Phần II"
    assert place(text, "VIỆC", *rows)["vi"] == "Phần II"


def test_the_hyphen_of_party_numbers_is_left_out():
    assert place("II- VIỆC\n3- Giao", "Giao", ("II-", "roman", 1, None, 1), ("3-", "arabic", 2, 0, 2))["vi"] == "mục II.3"


def test_places_of_one_name_are_told_apart_by_their_line():
    text = "Theo A; theo B;\nTheo C;"
    view = View(build.index(text))
    first, second, third = (build.at(text, word).start for word in "ABC")
    assert Places(view).apart(first, third)["vi"] == "dòng 1"
    assert Places(view).apart(first, second)["vi"] == "ngay đoạn này"


def test_a_point_without_a_section():
    assert place("a) một", "một", ("a)", "letter", 1, None, 1)) == {"vi": "điểm a)", "en": "point a)"}


def test_table_rows():
    from lint.records import replace

    text = "5\nviệc\nkhác"
    index = build.index(text, tables=[(build.row(text, "5", 2),)])
    cells = tuple(Block(b.span, b.ordinal, table=1, row=2 if b.ordinal < 3 else 3, cell=1) for b in index.document.blocks)
    index = replace(index, document=replace(index.document, blocks=cells))
    places = Places(View(index))
    assert places.name(build.at(text, "việc").start)["vi"] == "bảng, dòng STT 5"
    assert places.name(build.at(text, "khác").start)["vi"] == "bảng 1, dòng 3"


def test_word_documents_count_paragraphs():
    from lint.records import replace

    index = build.index("một")
    index = replace(index, document=replace(index.document, source=None, blocks=(Block(Span(0, 3), 1),)))
    assert Places(View(index)).name(0)["vi"].startswith("đoạn ")
