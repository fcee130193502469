"""Tracked changes of OpenDocument texts, read as accepted and as rejected."""

import pytest

from tests.readers.odf import listed, numbered, p, read

_LIST = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
_START, _END = '<text:change-start text:change-id="i"/>', '<text:change-end text:change-id="i"/>'
_GONE = '<text:change text:change-id="d"/>'


def _tracked(*deleted: str) -> str:
    regions = '<text:changed-region xml:id="i"><text:insertion/></text:changed-region>'
    if deleted:
        regions += f'<text:changed-region xml:id="d"><text:deletion>{"".join(map(p, deleted))}</text:deletion></text:changed-region>'
    return f"<text:tracked-changes>{regions}</text:tracked-changes>"


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (_tracked() + p(f"Nộp {_START}ngay {_END}báo cáo"), ["Nộp ngay báo cáo"], ["Nộp báo cáo"]),
        (_tracked("trước ngày 5 ") + p(f"Nộp {_GONE}báo cáo"), ["Nộp báo cáo"], ["Nộp trước ngày 5 báo cáo"]),
        (_tracked() + p(f"Một{_START} thêm") + p("giữa") + p(f"cuối{_END}") + p("Hai"), ["Một thêm", "giữa", "cuối", "Hai"], ["Một", "Hai"]),
        (_tracked() + p(f"{_START}mới") + p(f"{_END}Một"), ["mới", "Một"], ["Một"]),
        (_tracked() + p(f"A{_START}B") + p(f"C{_END}D"), ["AB", "CD"], ["AD"]),
        (_tracked(" x", "giữa", "y ") + p(f"Một{_GONE}Hai"), ["MộtHai"], ["Một x", "giữa", "y Hai"]),
        (
            _tracked("x", "y") + p(f"A <text:span>b{_GONE}<text:span>c</text:span></text:span> d"),
            ["A bc d"],
            ["A bx", "yc d"],
        ),
        (
            _tracked() + p(f"A{_START}<text:span>b</text:span>") + f"<table:table><table:table-row><table:table-cell>{p('ô')}</table:table-cell>"
            f"</table:table-row></table:table>{p(f'<text:span>c{_END}</text:span>d')}",
            ["Ab", "ô", "cd"],
            ["Ad"],
        ),
        (
            _tracked() + listed(p(f"a{_START}"), p(f"b{_END}"), p("c"), style="L"),
            ["1. a", "2. b", "3. c"],
            ["1. a", "2. c"],
        ),
        (_tracked("", "b") + listed(p(f"a{_GONE}"), p("c"), style="L"), ["1. a", "2. c"], ["1. a", "2. b", "3. c"]),
    ],
)
def test_accepted_and_rejected(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert numbered(read(body, common=_LIST)) == accepted
    assert numbered(read(body, common=_LIST, original=True)) == rejected


def test_insertions_one_after_another() -> None:
    regions = "".join(f'<text:changed-region xml:id="{name}"><text:insertion/></text:changed-region>' for name in "xy")
    mark = '<text:change-{} text:change-id="{}"/>'
    body = (
        f"<text:tracked-changes>{regions}</text:tracked-changes>"
        + p(f"A{mark.format('start', 'x')}b")
        + p(f"c{mark.format('end', 'x')}D{mark.format('start', 'y')}e")
        + p(f"f{mark.format('end', 'y')}G")
    )
    assert numbered(read(body, original=True)) == ["ADG"]


def test_marks_that_lead_nowhere_change_nothing() -> None:
    body = _tracked() + p(f'Giữ{_START} nguyên<text:change text:change-id="không"/><text:change-end text:change-id="lạ"/>')
    assert numbered(read(body, original=True)) == ["Giữ nguyên"]
