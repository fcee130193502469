"""Text in TCVN3 and VNI: read as Unicode, every letter mapped back, and nothing else taken for it."""

import re
import unicodedata
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import UnreadableError
from lint.readers import read_bytes
from lint.readers.letters import tcvn3, vni

_TEXT = """cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc quyết định của ủy ban nhân dân về việc ban hành kế hoạch phòng chống
thiên tai đường thủy nghiệp được nước người thưởng trẻ em kỹ thuật mỹ lý hưởng ứng phố xưởng thể dục những lễ kỷ niệm giỏi vẫn ngoẹo"""
_WORDS = _TEXT.split()
_TEXTS = st.lists(st.lists(st.sampled_from(_WORDS), min_size=4, max_size=12), min_size=2, max_size=6)


def written(text: str, encoding: str) -> str:
    """Text in small letters as the encoding writes it."""
    codes = tcvn3() if encoding == "tcvn3" else vni()
    back: dict[str, str] = {}
    for code, letter in codes.items():
        back.setdefault(letter, code)
    return "".join(back.get(char, char) for char in text)


@settings(max_examples=60, deadline=None)
@given(lines=_TEXTS, encoding=st.sampled_from(["tcvn3", "vni"]), single=st.booleans(), name=st.sampled_from(["a.txt", "a.md"]))
def test_legacy_text_is_read_and_maps_back(lines: list[list[str]], encoding: str, single: bool, name: str) -> None:
    text = "độc lập tự do hạnh phúc nước việt nam\n\n" + "\n\n".join(" ".join(words) for words in lines)
    raw = written(text, encoding)
    document = read_bytes(raw.encode("latin-1" if single else "utf-8"), name)
    assert document.text.split() == text.split()
    assert document.source == raw
    for found in document.rewritten:
        assert found.how == encoding and not found.by_font
        start, end = document.origin.locate(found.span.start)[2], document.origin.locate_end(found.span.end)[2]
        assert raw[start:end] == written(document.slice(found.span), encoding)
    kept = [block for block in document.blocks if not any(r.span.overlaps(block.span) for r in document.rewritten)]
    assert all(document.slice(block.span).isascii() for block in kept)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Sè: 12/Q§-UBND, Hµ NéI, CHñ TÞCH, Bé Y tÕ, kÕ ho¹ch", "Số: 12/QĐ-UBND, HÀ NỘI, CHỦ TỊCH, Bộ Y tế, kế hoạch"),
        ("UÛY BAN NHAÂN DAÂN; Uûy ban nhaân daân; Ñaûng uûy; ÑAÛNG BOÄ", "ỦY BAN NHÂN DÂN; Ủy ban nhân dân; Đảng ủy; ĐẢNG BỘ"),
    ],
)
def test_capitals(raw: str, read: str) -> None:
    assert read_bytes(raw.encode(), "a.txt").text == read


def test_a_legacy_line_in_a_unicode_text_is_converted_alone() -> None:
    raw = "Kế hoạch của café Noël, naïve, señor.\n\nUBND x· ban hµnh kÕ ho¹ch trång c©y n¨m 2026\n"
    document = read_bytes(raw.encode(), "a.txt")
    assert document.text == "Kế hoạch của café Noël, naïve, señor.\nUBND xã ban hành kế hoạch trồng cây năm 2026"


@pytest.mark.parametrize(
    "text",
    [
        "L'élève a été naïf à Noël; où êtes-vous allé, père? Ça va être déjà dû, bientôt.",
        "Müller, Gödel und Ångström grüßen schön über größere Straßen; señor, niño, año, mañana.",
        "hòa bình, toán, quê, khoá, thuý, hoàn, xã, và, có, là, cô, rõ, mía, thêm, tên, hoa quả",
        "đo 5 µm, 10·2, §5, 100 ¹, ® © « thực » 30 °C ± 2, 3×4",
    ],
)
def test_other_text_stays(text: str) -> None:
    document = read_bytes(f"{text}\n\n{text}\n\n{text}".encode(), "a.txt")
    assert document.text.split() == text.split() * 3
    assert document.rewritten == ()
    if max(text) < "\u0100":
        with pytest.raises(UnreadableError, match="TCVN3"):
            read_bytes(f"{text}\n\n{text}".encode("latin-1"), "a.txt")


@pytest.mark.parametrize(
    ("raw", "read"),
    [("Ðảng ủy, QÐ-UBND", "Đảng ủy, QĐ-UBND"), ("kế hоạch, tỉnh Вắc, Tổ А", "kế hoạch, tỉnh Bắc, Tổ A"), ("ＵＢＮＤ xã số １２", "UBND xã số 12")],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx"])
def test_letters_of_other_alphabets_are_read_as_meant(raw: str, read: str, name: str) -> None:
    document = read_bytes(word([(raw, "Arial")]) if name == "a.docx" else raw.encode(), name)
    assert document.text == read
    assert {found.how for found in document.rewritten} == {"lookalike"}


@pytest.mark.parametrize("text", ["Владимир Путин và Мы", "Guðrún Þórðarson", "α, β, Δt, Ω, µm"])
def test_words_of_other_alphabets_stay(text: str) -> None:
    document = read_bytes(text.encode(), "a.txt")
    assert document.text == text and not document.rewritten


def test_decomposed_words_are_told_by_word() -> None:
    raw = f"Kế hoạch {unicodedata.normalize('NFD', 'chuyển đổi')} số, {unicodedata.normalize('NFD', 'nước')} sạch"
    document = read_bytes(raw.encode(), "a.txt")
    assert [(document.slice(r.span), r.how) for r in document.rewritten] == [("chuyển", "decomposed"), ("đổi", "decomposed"), ("nước", "decomposed")]


def word(runs: list[tuple[str, str]]) -> bytes:
    """A Word file with a paragraph for each text, in the font."""
    from docx import Document
    from docx.oxml.ns import qn

    file = Document()
    for text, font in runs:
        run = file.add_paragraph().add_run(text)
        run.font.name = font
        run._element.rPr.rFonts.set(qn("w:hAnsi"), font)
    saved = BytesIO()
    file.save(saved)
    return saved.getvalue()


def test_word_files_are_read_by_their_fonts() -> None:
    runs = [("Céng hßa x· héi chñ nghÜa viÖt nam", ".VnTimeH"), ("C¨n cø LuËt tæ chøc chÝnh quyÒn ®Þa ph­¬ng", ".VnTime")]
    runs += [("Ñoäc laäp töï do haïnh phuùc nhaân daân", "VNI-Times"), ("café và résumé", "Arial")]
    document = read_bytes(word(runs), "a.docx")
    expected = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Căn cứ Luật tổ chức chính quyền địa phương",
        "Độc lập tự do hạnh phúc nhân dân",
        "café và résumé",
    ]
    assert document.text.split("\n") == expected
    assert [(r.how, r.by_font) for r in document.rewritten] == [("tcvn3", True), ("tcvn3", True), ("vni", True)]
    assert document.line_column(document.text.index("Luật")) == (2, runs[1][0].index("Lu") + 1)


def test_unicode_in_a_legacy_font_stays_as_it_is() -> None:
    text = "Kế hoạch của tỉnh và xã, có là cô"
    document = read_bytes(word([(text, ".VnTime"), ("và có", ".VnTime")]), "a.docx")
    assert re.sub(r"\s+", " ", document.text) == f"{text} và có"
    assert document.rewritten == ()
