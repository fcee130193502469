"""Markers: what numbers a paragraph, and beginnings that only look like it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.markers import marker_at, markers
from lint.facts.model import Marker
from tests.facts.paragraphs import document


def only(text: str, **kwargs: object) -> Marker | None:
    found = markers(document(text, **kwargs))
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "style", "written", "path", "letters", "insert", "close"),
    [
        ("Phần II", "part", "Phần II", (2,), "", "", ""),
        ("PHẦN THỨ BA", "part", "PHẦN THỨ BA", (3,), "", "", ""),
        ("Phần thứ hai CƠ CẤU", "part", "Phần thứ hai", (2,), "", "", ""),
        ("Chương IV", "chapter", "Chương IV", (4,), "", "", ""),
        ("CHƯƠNG I QUY ĐỊNH CHUNG", "chapter", "CHƯƠNG I", (1,), "", "", ""),
        ("Mục 3. THỦ TỤC", "section", "Mục 3.", (3,), "", "", "."),
        ("Tiểu mục 1", "subsection", "Tiểu mục 1", (1,), "", "", ""),
        ("Điều 7. Kinh phí", "article", "Điều 7.", (7,), "", "", "."),
        ("Điều 15b. Kinh phí", "article", "Điều 15b.", (15,), "", "b", "."),
        ("Điều 7 Tổ chức thực hiện", "article", "Điều 7", (7,), "", "", ""),
        ("III. KẾT QUẢ", "roman", "III.", (3,), "", "", "."),
        ("IX/ KẾT QUẢ", "roman", "IX/", (9,), "", "", "/"),
        ("II - KẾT QUẢ", "roman", "II -", (2,), "", "", "-"),
        ("4. Kết quả", "arabic", "4.", (4,), "", "", "."),
        ("4.Kết quả", "arabic", "4.", (4,), "", "", "."),
        ("4) Kết quả", "arabic", "4)", (4,), "", "", ")"),
        ("3- Kết quả", "arabic", "3-", (3,), "", "", "-"),
        ("2a. Kết quả", "arabic", "2a.", (2,), "", "a", "."),
        ("2.3. Kết quả", "decimal", "2.3.", (2, 3), "", "", "."),
        ("2.3 Kết quả", "decimal", "2.3", (2, 3), "", "", ""),
        ("1.2.10. Kết quả", "decimal", "1.2.10.", (1, 2, 10), "", "", "."),
        ("II.4. Kết quả", "decimal", "II.4.", (2, 4), "", "", "."),
        ("(2) Kết quả", "bracket", "(2)", (2,), "", "", ")"),
        ("(b) kết quả", "bracket", "(b)", (), "b", "", ")"),
        ("đ) kết quả", "letter", "đ)", (), "đ", "", ")"),
        ("w) kết quả", "letter", "w)", (), "w", "", ")"),
        ("c. kết quả", "letter", "c.", (), "c", "", "."),
        ("đ1) kết quả", "letter", "đ1)", (), "đ", "1", ")"),
        ("B. KẾT QUẢ", "letter", "B.", (), "b", "", "."),
        ("B- KẾT QUẢ", "letter", "B-", (), "b", "", "-"),
        ("2.3- Kết quả", "decimal", "2.3-", (2, 3), "", "", "-"),
        ("– Kết quả", "dash", "–", (), "", "", ""),
        ("-Kết quả", "dash", "-", (), "", "", ""),
        ("• Kết quả", "dash", "•", (), "", "", ""),
        ("+ Kết quả", "plus", "+", (), "", "", ""),
        ("PHỤ LỤC", "annex", "PHỤ LỤC", (), "", "", ""),
        ("Phụ lục III", "annex", "Phụ lục III", (3,), "", "", ""),
        ("Phụ lục số 02 DANH SÁCH", "annex", "Phụ lục số 02", (2,), "", "", ""),
        ("Phụ lục I (Kèm theo Thông báo)", "annex", "Phụ lục I", (1,), "", "", ""),
        ("Phụ lục: Danh sách", "annex", "Phụ lục:", (), "", "", ":"),
    ],
)
def test_every_kind_of_marker(text: str, style: str, written: str, path: tuple[int, ...], letters: str, insert: str, close: str) -> None:
    assert only(text) == Marker((0, len(written)), written, style, 0, path, letters, insert, close)


@pytest.mark.parametrize(
    "text",
    [
        "2016-2020 và những năm tiếp theo",
        "2024 tập trung vào",
        "2024;",
        "8. và Điều 9 Quy chế",
        "C - Trung học cơ sở",
        "1.5 - 2 triệu đồng",
        "41-",
        "41-KH/TU của Tỉnh ủy",
        "512- KH/TU của Tỉnh ủy",
        "03 tháng một lần",
        "9/4/2022 là hạn cuối",
        "9.4.2022 Hạn cuối",
        "7.500 đồng",
        "2,5 lần",
        "10.5 ha",
        "Điều 9 Luật Lưu trữ quy định rõ",
        "Điều 9 Quyết định này áp dụng",
        "Điều 9 và Điều 10 áp dụng",
        "Mục 2 Chương I của Nghị định",
        "Mục tiêu chung",
        "Chương trình công tác",
        "Phụ lục II kèm theo Kế hoạch",
        "b) và c) nêu trên",
        "(1) và (2) nêu trên",
        "V/v báo cáo kết quả",
        "v.v. và các việc khác",
        "P. GIÁM ĐỐC",
        "KT. GIÁM ĐỐC",
        "88/ QĐ-UBND ngày",
        "----------",
        "***",
        "-7%",
        "+84 24 1234",
        "",
    ],
)
def test_beginnings_that_are_no_markers(text: str) -> None:
    assert only(text) is None


def test_cells_have_no_markers() -> None:
    assert markers(document("1. Kết quả\n- Kết quả\nĐiều 3. Kết quả", cell=True)) == ()


def test_blanks_before_a_marker_are_no_part_of_it() -> None:
    marker = only("\t  b) kết quả")
    assert marker is not None
    assert marker.span == (3, 5)


@pytest.mark.parametrize(
    ("number", "style", "path", "letters", "close"),
    [
        ("3.", "arabic", (3,), "", "."),
        ("3", "arabic", (3,), "", ""),
        ("đ)", "letter", (), "đ", ")"),
        ("•", "dash", (), "", ""),
        ("2.1", "decimal", (2, 1), "", ""),
    ],
)
def test_automatic_numbers_count_like_typed_ones(number: str, style: str, path: tuple[int, ...], letters: str, close: str) -> None:
    marker = only("Kết quả thực hiện", number=number)
    assert marker == Marker((0, 3), number, style, 0, path, letters, "", close, generated=True)


def test_a_typed_marker_outranks_a_bullet() -> None:
    marker = only("b) kết quả", number="•")
    assert marker is not None
    assert (marker.text, marker.generated) == ("b)", False)


def styles(*lines: str) -> list[str]:
    return [m.style for m in markers(document("\n".join(line + " nội dung" for line in lines)))]


def test_i_is_a_letter_behind_h_and_a_numeral_before_ii() -> None:
    assert styles("g)", "h)", "i)", "k)") == ["letter"] * 4
    assert styles("a)", "i)", "-", "ii)", "iii)", "iv)", "v)", "vi)") == ["letter", "roman", "dash", "roman", "roman", "roman", "roman", "roman"]
    assert [m.path for m in markers(document("(i) một\n(ii) hai"))] == [(1,), (2,)]


def test_a_heading_that_an_act_quotes_is_found_where_it_stands() -> None:
    made = document("“Điều 4. Kinh phí")
    assert markers(made) == ()
    marker = marker_at(made, 0, 1)
    assert marker is not None
    assert marker.text == "Điều 4."


LIST_LETTERS = st.sampled_from(list("abcdđeghklmnopqrstu"))


@given(
    st.lists(st.one_of(st.integers(1, 120).map("{}.".format), LIST_LETTERS.map("{})".format), st.just("-")), max_size=12),
    st.sampled_from(["", " ", "   "]),
)
def test_markers_stand_where_they_are_written(written: list[str], blanks: str) -> None:
    made = document("\n".join(f"{blanks}{label} Nội dung thứ {n}" for n, label in enumerate(written)))
    found = markers(made)
    assert [made.slice(m.span) for m in found] == written
    assert [m.block for m in found] == list(range(len(written)))
    assert all(m.span.start == made.blocks[m.block].span.start + len(blanks) for m in found)


@given(st.text(alphabet="123.)(aiIV-–/ĐđiềuPhụlc ABv\n", max_size=60))
def test_any_text_gives_at_most_one_marker_a_paragraph(text: str) -> None:
    made = document(text)
    found = markers(made)
    assert len({m.block for m in found}) == len(found)
    assert all(made.slice(m.span) == m.text and not made.text[made.blocks[m.block].span.start : m.span.start].strip() for m in found)


def test_markers_of_the_reviewed_documents(shared: Path) -> None:
    import yaml

    from lint.readers import read

    missing, extra, total = [], [], 0
    for seed in yaml.safe_load((shared / "gold" / "outline.yaml").read_text(encoding="utf-8")):
        made = read(shared / "seeds" / seed["seed"])
        have = {(*made.line_column(m.span.start), m.text.rstrip(".)")) for m in markers(made)}
        want = {(m["line"], m["column"], m["marker"].rstrip(".)")) for m in seed["sections"]}
        annexes = {(m["line"], m["column"], m["marker"]) for m in seed["annexes"]}
        total += len(want)
        missing += want - have
        extra += [place for place in have - want - annexes if place[2] not in "-+"]
    assert total - len(missing) >= 0.975 * total, missing
    assert len(extra) <= 3, extra
