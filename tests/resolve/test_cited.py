"""Stretches of text that belong to others."""

from hypothesis import given
from hypothesis import strategies as st

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.cited import Stretches, issuers_and_titles, titles, whole
from lint.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 12))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_what_one_span_contains_is_held(spans, asked):
    if any(span.contains(asked) for span in spans):
        assert Stretches(spans).hold(asked)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_what_is_held_is_covered_everywhere(spans, asked):
    if Stretches(spans).hold(asked):
        assert all(any(span.start <= at < span.end for span in spans) for at in range(asked.start, asked.end))


def test_title_issuer_and_citation():
    text = "Thực hiện Kế hoạch số 41/KH-UBND ngày 03/3/2026 của UBND xã Đô Lương về trồng rừng năm 2026."
    index = analyse(read_bytes(text.encode(), "draft.txt"))
    citations = index.facts.citations

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    assert titles(citations).hold(place("trồng rừng"))
    assert not titles(citations).hold(place("xã Đô Lương"))
    assert issuers_and_titles(citations).hold(place("xã Đô Lương"))
    assert whole(citations).hold(place("41/KH-UBND"))
    assert not whole(citations).hold(place("Thực hiện"))
