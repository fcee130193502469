"""The islands of a grammar against Lark itself: what is read is what Lark reads of that text."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from lint.facts.grammar import Words, island
from lint.folders import data_folder

CORPUS = Path(__file__).parent.parent.parent / "corpus"
WITHOUT_WORDS = ("abbreviation", "amount", "date", "numeral")
PIECES = st.sampled_from(
    [
        "ngày",
        "12",
        "tháng",
        "3",
        "năm",
        "2026",
        "/",
        "-",
        ".",
        "…",
        " ",
        "một",
        "trăm",
        "linh",
        "hai",
        "tỷ",
        "rưỡi",
        "phẩy",
        "triệu",
        "đồng",
        "500",
        ",",
    ]
)


@cache
def lark(name: str) -> Lark:
    """Lark's own parser of a grammar without vocabulary."""
    text = (data_folder("grammar") / f"{name}.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="contextual", maybe_placeholders=False)


def by_lark(name: str, text: str) -> Words | None:
    """What Lark makes of the whole text, in the shape of an island."""
    try:
        tree = lark(name).parse(text)
    except UnexpectedInput:
        return None
    (found, *_) = tree.children
    assert isinstance(found, Tree)
    return Words(str(found.data), [token for token in found.children if isinstance(token, Token)])


def same(ours: Words | None, theirs: Words | None) -> bool:
    """Whether both are the same alternative with the same tokens in the same places."""
    if ours is None or theirs is None:
        return ours is theirs
    own = [(token.type, str(token), token.start, token.end) for token in ours.tokens]
    return (ours.name, own) == (theirs.name, [(token.type, str(token), token.start_pos, token.end_pos) for token in theirs.tokens])


def compare(name: str, text: str) -> bool:
    """Whether there is an island at the start of the text; it must be Lark's, and longest where Lark reads the text to its end."""
    ours, theirs = island(name).parse(text), by_lark(name, text)
    if theirs is not None:
        assert same(ours, theirs)
    elif ours is not None:
        assert same(ours, by_lark(name, text[: ours.tokens[-1].end]))
    return ours is not None


@pytest.mark.parametrize("name", ["amount", "date", "numeral"])
def test_islands_of_the_corpus(name):
    texts = [(CORPUS / file).read_text(encoding="utf-8") for file in ("ke-hoach-thu-vien.txt", "nghi-quyet-hdnd-le-phi.txt")]
    starts = [(text, match.start()) for text in texts for match in re.finditer(r"(?<!\w)\w|\(", text)]
    found = [compare(name, text[start : start + 80].split("\n")[0]) for text, start in starts]
    assert any(found)


@given(st.sampled_from(WITHOUT_WORDS), st.lists(PIECES, min_size=1, max_size=9).map("".join))
def test_islands_of_any_text(name, text):
    compare(name, text)
