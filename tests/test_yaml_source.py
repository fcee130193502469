"""The strict YAML reader: text only, places kept, hostile input refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UsageError
from lint.yaml_source import Listing, Scalar, Table, parse_yaml


def plain(node):
    if isinstance(node, Table):
        return {e.key.text: plain(e.value) for e in node.entries}
    return [plain(v) for v in node.values] if isinstance(node, Listing) else node.text


def read(text):
    return parse_yaml(text.encode(), "a.yaml")


def test_values_stay_text():
    assert plain(read("a: no\nb: 1.0\nc: 2026-03-01\nd: ~\ne: 0x1F\nf: [yes, 1_000]\n")) == {
        "a": "no", "b": "1.0", "c": "2026-03-01", "d": "~", "e": "0x1F", "f": ["yes", "1_000"],
    }  # fmt: skip


def test_an_empty_file_is_an_empty_table_and_a_byte_order_mark_is_no_text():
    assert plain(read("")) == {}
    assert plain(read("\ufeffa: b")) == {"a": "b"}


def test_values_know_their_place():
    (entry,) = read("# chú thích\n  trong: [một, hai]\n").entries
    assert (entry.key.caret.line, entry.key.caret.column) == (2, 3)
    assert entry.value.values[1].caret.render() == "a.yaml:2:16\n    trong: [một, hai]\n                 ^"


@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        ("a: 1\nb: 2\na: 3\n", "hai lần", (3, 1)),
        ("a: !!python/object:os.system x\n", "thẻ", (1, 4)),
        ("a: !secret x\n", "thẻ", (1, 4)),
        ("a: 1\n---\nb: 2\n", "một tài liệu", (2, 1)),
        ("[a]: 1\n", "Khóa", (1, 1)),
        ("a: *b\n", "neo", (1, 4)),
        ("a: &x [*x]\n", "neo", (1, 8)),
        ("a: [1, 2\n", "cú pháp", (2, 1)),
        ("a: Chú ý: đây\n", "ngoặc kép", (1, 9)),
        ("a:\n\t- b\n", "Tab", (2, 1)),
        ("[" * 40 + "]" * 40, "tầng", (1, 22)),
    ],
)
def test_what_is_refused_and_where(text, says, place):
    with pytest.raises(UsageError) as error:
        read(text)
    assert says in error.value.message
    assert (error.value.caret.line, error.value.caret.column) == place


def test_aliases_cannot_unfold_without_end():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(UsageError, match="quá nhiều"):
        read("\n".join(lines))
    assert plain(read("a: &x [1]\nb: *x")) == {"a": ["1"], "b": ["1"]}


def test_large_files_and_other_encodings_are_refused():
    with pytest.raises(UsageError, match="quá lớn"):
        parse_yaml(b"#" * 1_000_001, "a.yaml")
    with pytest.raises(UsageError, match="UTF-8"):
        parse_yaml("tên: á".encode("utf-16"), "a.yaml")


@given(st.text(max_size=60))
def test_any_text_gives_a_node_or_the_users_error(text):
    try:
        node = parse_yaml(text.encode("utf-8", "surrogatepass"), "a.yaml")
    except UsageError:
        return
    assert isinstance(node, (Scalar, Listing, Table))
