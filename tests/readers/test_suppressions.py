"""`vblint: ignore` in a file."""

import pytest

from lint.readers import read_bytes


def test_a_line_of_its_own_in_plain_text_is_no_text() -> None:
    raw = "Điều 1. Phạm vi\r\n# vblint: ignore=date-style, spacing\r\nĐiều 2. Đối tượng\n# vblint: ignore\n"
    document = read_bytes(raw.encode(), "a.txt")
    assert document.text == "Điều 1. Phạm vi\nĐiều 2. Đối tượng"
    first, last = document.suppressions
    assert (first.line, first.column, first.rules, first.block) == (2, 1, ("date-style", "spacing"), 1)
    assert (last.line, last.rules, last.block) == (4, (), None)


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(("mark", "rules"), [("spacing", ("spacing",)), ("spacing, date-style", ("spacing", "date-style")), ("", ())])
def test_a_comment_covers_the_paragraph_after_it(name: str, mark: str, rules: tuple[str, ...]) -> None:
    raw = f"<p>Một.</p>\n<!-- khác -->\n<!-- vblint: ignore {mark} -->\n<p>Hai.</p>\n"
    document = read_bytes(raw.encode(), name)
    assert document.text == "Một.\nHai."
    (found,) = document.suppressions
    assert (found.line, found.column, found.rules, found.block) == (3, 1, rules, 1)


def test_a_mark_parts_lines_that_would_have_been_joined() -> None:
    document = read_bytes("Sở Y tế phối hợp\n<!-- vblint: ignore spacing -->\nvới các xã".encode(), "a.md")
    assert [document.slice(block.span) for block in document.blocks] == ["Sở Y tế phối hợp", "với các xã"]


def test_an_ordinary_comment_leaves_no_trace() -> None:
    assert read_bytes("Sở <!-- nội\nbộ --> Y tế".encode(), "a.md").text == "Sở Y tế"
