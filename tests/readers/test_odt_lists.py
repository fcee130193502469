"""Automatic numbers of OpenDocument texts, as LibreOffice shows them (each expectation is what it wrote for the same XML)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.odf import listed, numbered, p, read

_LISTS = """
<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="i" style:num-prefix="(" style:num-suffix=")" text:start-value="4"/>
<text:list-level-style-bullet text:level="4" text:bullet-char="•"/>
<text:list-level-style-number text:level="5" style:num-format="1" style:num-suffix="." text:display-levels="5"/>
</text:list-style>
<text:list-style style:name="M">
<text:list-level-style-number text:level="1" style:num-format="A" style:num-suffix="/" style:num-letter-sync="true"/>
<text:list-level-style-number text:level="2" style:num-format="" style:num-prefix="đ" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3" loext:num-list-format="x%1%-%3%y"/>
<text:list-level-style-number text:level="4" style:num-format="01, 02, 03, ..." style:num-suffix="/"/>
<text:list-level-style-bullet text:level="5" text:bullet-char="&#xf0b7;"/>
<text:list-level-style-number text:level="6" style:num-format="I" loext:num-list-format="Điều %6%." style:num-prefix="Điều " style:num-suffix="."/>
<text:list-level-style-number text:level="7" style:num-format="1" loext:num-list-format=""/>
</text:list-style>
<text:list-style style:name="C" text:consecutive-numbering="true">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")"/>
</text:list-style>
"""
_HEADINGS = """
<style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Heading_20_10" style:family="paragraph" style:default-outline-level="10"/>
<style:style style:name="Derived" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/>
<text:outline-level-style text:level="10" style:num-format="a" style:num-suffix=")"/>
</text:outline-style>
"""


def _shown(body: str) -> list[str]:
    return numbered(read(body, common=_LISTS))


def _nested(style: str, *names: str) -> str:
    inside = ""
    for name in reversed(names[1:]):
        inside = listed(p(name) + inside)
    return listed(p(names[0]) + inside, style=style)


_SUB = listed(p("b"), p("c"))
_CONTINUED = 'text:continue-numbering="true"'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (_nested("L", *"abcdef"), ["1. a", "1.a) b", "(iv) c", "• d", "1.a.iv..1. e", "1. f"]),
        (_nested("M", *"abcdefg"), ["A/ a", "đ) b", "xA-1y c", "01/ d", "• e", "Điều I. f", "g"]),
        (listed(p("a") + p("tiếp") + _SUB, p("d") + listed(p("e")), style="L"), ["1. a", "tiếp", "1.a) b", "1.b) c", "2. d", "2.a) e"]),
        (listed(p("a") + listed(p("b")) + listed(p("c")), style="L"), ["1. a", "1.a) b", "1.a) c"]),
        (listed(listed(p("b"), p("c")), p("d"), style="L"), ["1.a) b", "1.b) c", "2. d"]),
        (listed(p("a"), p(""), p("c"), style="L"), ["1. a", "3. c"]),
        (listed(p("a") + _SUB, p("d"), style="C"), ["1. a", "2) b", "3) c", "4. d"]),
        (listed(p("a") + listed(p("b"), style="M"), p("c"), style="L"), ["1. a", "đ) b", "2. c"]),
        (listed("<text:list-header><text:p>đầu</text:p></text:list-header>", p("a"), style="L"), ["đầu", "1. a"]),
        (listed(p("a"), f'<text:list-item text:start-value="7">{p("b")}</text:list-item>', p("c"), style="L"), ["1. a", "7. b", "8. c"]),
        (listed(p("a"), f'<text:list-item text:style-override="M">{p("b")}</text:list-item>', p("c"), style="L"), ["1. a", "B/ b", "3. c"]),
        (listed(p("a"), style="Thiếu"), ["• a"]),
        (listed(p("a", "Item")), ["• a"]),
        (p("a", "Item"), ["a"]),
    ],
)
def test_levels_and_items(body: str, shown: list[str]) -> None:
    assert _shown(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (listed(p("a"), style="L") + listed(p("b"), style="L"), ["1. a", "1. b"]),
        (listed(p("a"), style="L") + p("-") + listed(p("b"), style="L", more=_CONTINUED), ["1. a", "-", "2. b"]),
        (listed(p("a"), style="L") + listed(p("m"), style="M") + listed(p("b"), style="L", more=_CONTINUED), ["1. a", "A/ m", "1. b"]),
        (
            listed(p("a"), style="L", more='xml:id="x"')
            + listed(p("b"), style="L", more='xml:id="y" text:continue-list="x"')
            + listed(p("m"), style="M")
            + listed(p("c"), style="L", more='text:continue-list="y"')
            + listed(p("d"), style="L", more='text:continue-list="không"'),
            ["1. a", "2. b", "A/ m", "3. c", "1. d"],
        ),
        (
            listed(p("a") + listed(p("b")), style="L") + listed(listed(p("c")), p("d"), style="L", more=_CONTINUED),
            ["1. a", "1.a) b", "1.b) c", "2. d"],
        ),
    ],
)
def test_lists_begin_anew_unless_continued(body: str, shown: list[str]) -> None:
    assert _shown(body) == shown


def test_paragraphs_numbered_without_a_list() -> None:
    one = (
        '<text:numbered-paragraph text:list-id="z" text:level="{}" text:style-name="L"{}>'
        "<text:number>9</text:number><text:p>{}</text:p></text:numbered-paragraph>"
    )
    body = one.format(1, "", "a") + one.format(2, "", "b") + one.format(1, ' text:start-value="6"', "c")
    assert _shown(body) == ["1. a", "1.a) b", "6. c"]


def test_headings_are_numbered_by_the_outline() -> None:
    one = '<text:h text:outline-level="{}" text:style-name="{}"{}>{}</text:h>'
    document = read(
        one.format(1, "Heading_20_1", "", "A")
        + one.format(2, "Heading_20_2", "", "B")
        + one.format(2, "Heading_20_2", ' text:is-list-header="true"', "không số")
        + one.format(1, "Off", "", "cũng không")
        + one.format(1, "Derived", "", "C")
        + one.format(1, "Heading_20_1", ' text:restart-numbering="true" text:start-value="5"', "D")
        + one.format(3, "Standard", "", "cấp ba")
        + p("E", "Heading_20_1")
        + p("cấp mười", "Heading_20_10"),
        '<style:style style:name="Off" style:family="paragraph" style:parent-style-name="Heading_20_1" style:list-style-name=""/>',
        _HEADINGS,
    )
    assert numbered(document) == ["I. A", "I.1. B", "không số", "cũng không", "II. C", "V. D", "cấp ba", "VI. E", "a) cấp mười"]


def test_hidden_paragraphs_count() -> None:
    hidden = f"<text:section text:display='none'>{listed(p('b'), style='L', more=_CONTINUED)}</text:section>"
    assert _shown(listed(p("a"), style="L") + hidden + listed(p("c"), style="L", more=_CONTINUED)) == ["1. a", "3. c"]


def test_letters_beyond_z() -> None:
    plain = '<text:list-style style:name="P"><text:list-level-style-number text:level="1" style:num-format="a"/></text:list-style>'
    many = [p(str(at)) for at in range(28)]
    assert numbered(read(listed(*many, style="P"), common=plain))[26:] == ["aa 26", "ab 27"]
    assert _shown(listed(*many, style="M"))[26:] == ["AA/ 26", "BB/ 27"]


@given(st.lists(st.integers(1, 3), min_size=1, max_size=12))
def test_each_number_follows_the_one_before_it(levels: list[int]) -> None:
    """Flat or nested, an item is one more than its elder brother, or the first under its parent."""
    common = '<text:list-style style:name="D">' + "".join(
        f'<text:list-level-style-number text:level="{at}" style:num-format="1" text:display-levels="{at}"/>' for at in (1, 2, 3)
    )
    body = ""
    for index, level in enumerate(levels):
        item = p("x")
        for _ in range(level - 1):
            item = listed(item)
        body += listed(item, style="D", more=_CONTINUED if index else "")
    numbers = [block.number for block in read(body, common=common + "</text:list-style>").blocks]
    counts: list[int] = []
    for level, number in zip(levels, numbers, strict=True):
        counts = counts[:level] + [1] * (level - 1 - len(counts)) + ([0] if len(counts) < level else [])
        counts[level - 1] += 1
        assert number == ".".join(map(str, counts))
