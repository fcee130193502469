"""Comments, tracked changes and coloured words of an OpenDocument text, at their words in the document's text."""

import pytest

from lint.appearance import Mark
from lint.document import Document
from lint.readers import read_bytes
from tests.readers.odf import odt

_COLOURS = "".join(
    f'<style:style style:name="T{colour}" style:family="text"><style:text-properties fo:background-color="{colour}"/></style:style>'
    for colour in ("#ffff00", "#d9d9d9", "#fffff0", "transparent")
)


def _read(body: str) -> Document:
    return read_bytes(odt(body, _COLOURS), "a.odt")


def _marks(document: Document) -> list[tuple[str, Mark]]:
    return [(document.slice(mark.span), mark) for mark in document.appearance.marks] if document.appearance else []


def _tracked(kind: str, name: str = "c1") -> str:
    info = "<office:change-info><dc:creator>Hà Văn Pó</dc:creator></office:change-info>"
    return (
        f'<text:tracked-changes><text:changed-region xml:id="{name}"><text:{kind}>{info}</text:{kind}></text:changed-region></text:tracked-changes>'
    )


def _annotation(text: str, attributes: str = "") -> str:
    return f"<office:annotation {attributes}><dc:creator>Lò Thị Inh</dc:creator><text:p>{text}</text:p></office:annotation>"


@pytest.mark.parametrize(("kind", "said"), [("insertion", "inserted"), ("format-change", "formatted")])
def test_a_change_between_two_marks(kind: str, said: str) -> None:
    body = '<text:p>Giao <text:change-start text:change-id="c1"/>20 hộ<text:change-end text:change-id="c1"/> trồng cây.</text:p>'
    assert [(words, mark.kind, mark.author) for words, mark in _marks(_read(_tracked(kind) + body))] == [("20 hộ", said, "Hà Văn Pó")]


def test_an_insertion_of_whole_paragraphs() -> None:
    marks = '<text:change-start text:change-id="c1"/>', '<text:change-end text:change-id="c1"/>'
    body = f"<text:p>Một.</text:p>{marks[0]}<text:p>Hai.</text:p><text:p>Ba.</text:p>{marks[1]}<text:p>Bốn.</text:p>"
    assert [words for words, _ in _marks(_read(_tracked("insertion") + body))] == ["Hai.\nBa."]


def test_a_deletion_has_a_place_but_no_words() -> None:
    document = _read(_tracked("deletion") + '<text:p>Giao <text:change text:change-id="c1"/>20 hộ.</text:p>')
    ((words, mark),) = _marks(document)
    assert (words, mark.kind, document.text[: mark.span.start]) == ("", "deleted", "Giao ")


def test_a_comment_on_words() -> None:
    opened = _annotation("Số này <text:s/>lấy ở đâu?", 'office:name="n1"')
    body = f"<text:p>Trồng {opened}20 ha</text:p>"
    body += '<text:p>ven <office:annotation-end office:name="n1"/>sông.</text:p>'
    ((words, mark),) = _marks(_read(body))
    assert (words, mark.kind, mark.author, mark.note, mark.done) == ("20 ha\nven ", "comment", "Lò Thị Inh", "Số này lấy ở đâu?", False)


def test_a_comment_at_one_place_and_its_state() -> None:
    resolved = _annotation("Đã sửa.", 'office:name="n1" loext:resolved="true"')
    document = _read(f"<text:p>Trồng 20 ha{resolved} ven sông.</text:p>")
    ((words, mark),) = _marks(document)
    assert (words, mark.done, document.text) == ("", True, "Trồng 20 ha ven sông.")


def test_an_answer_is_no_comment_of_its_own() -> None:
    answer = _annotation("Theo báo cáo của thôn.", 'office:name="n2" loext:parent-name="n1"')
    asked = _annotation("Bao nhiêu?", 'office:name="n1"')
    document = _read(f"<text:p>Trồng{asked}{answer} cây.</text:p>")
    assert [mark.note for _, mark in _marks(document)] == ["Bao nhiêu?"]


@pytest.mark.parametrize("mark", ['<text:change-end text:change-id="c9"/>', '<office:annotation-end office:name="n9"/>', "<text:change/>"])
def test_marks_that_lead_nowhere_are_left_out(mark: str) -> None:
    assert _marks(_read(f"<text:p>Trồng {mark}cây.</text:p>")) == []


def test_words_on_a_colour_that_calls_for_attention() -> None:
    colours = ("#ffff00", "#d9d9d9", "#fffff0", "transparent")
    document = _read("".join(f'<text:p>Số <text:span text:style-name="T{colour}">{at} hộ</text:span></text:p>' for at, colour in enumerate(colours)))
    assert document.appearance is not None
    assert [(document.slice(one.span), one.look.highlight) for one in document.appearance.lettering] == [("0 hộ", "FFFF00")]


def test_a_file_without_marks_says_nothing_of_its_looks() -> None:
    assert _read("<text:p>Trồng cây.</text:p>").appearance is None
