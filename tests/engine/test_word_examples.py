"""What an example may say of its Word file; mistakes are told at their place."""

from pathlib import Path

import pytest

from lint.engine.load import load_rule
from lint.engine.model import Rule
from lint.errors import UsageError
from lint.report.rule_page import page
from tests.engine import build

_BODY = "message: {vi: a, en: a}\nfacts: date\neach: {where: {date.exists: false}}\n"


def _rule(folder: Path, said: str) -> Rule:
    path = build.rule_file(folder, "a-rule", _BODY)
    text = path.read_text(encoding="utf-8").replace('{bad: "⟦a⟧"}', f'{{bad: "⟦a⟧", {said}}}')
    path.write_text(text, encoding="utf-8")
    return load_rule(path)


def test_properties_are_read_and_shown(tmp_path: Path) -> None:
    said = "docx: {margins: {left: 20}, paper: [216, 279], runs: [{match: a, bold: true}], revisions: [{delete: b, after: a}]}"
    rule = _rule(tmp_path, said)
    assert rule.examples[0].docx == {
        "margins": {"left": 20},
        "paper": [216, 279],
        "runs": [{"match": "a", "bold": True}],
        "revisions": [{"delete": "b", "after": "a"}],
    }
    assert rule.examples[1].docx is None
    assert "`margins: {left: 20}`, `paper: [216, 279]`, `runs: [{match: a, bold: true}]`" in page(rule, "vi")


def test_an_example_may_stand_in_a_file_of_which_nothing_is_said(tmp_path: Path) -> None:
    rule = _rule(tmp_path, "docx: {}")
    assert rule.examples[0].docx == {}
    assert "Trong tệp Word trình bày đúng quy định:" in page(rule, "vi")


@pytest.mark.parametrize(
    ("said", "says", "under"),
    [
        ("docx: {margin: {left: 20}}", "margins", "margin"),
        ("docx: {margins: {inner: 20}}", "Dùng được: bottom, left, right, top", "inner"),
        ("docx: {margins: {left: 2cm}}", "số nguyên", "2cm"),
        ("docx: {paper: [210]}", "hai số", "[210]"),
        ("docx: {page_numbers: top}", "cách đánh số trang", "top"),
        ("docx: {runs: [{bold: true}]}", "match", "{bold"),
        ("docx: {revisions: [{delete: b}]}", "after", "{delete"),
        ("docx: {comments: [{on: a}]}", "text", "{on"),
        ("docx: {}, fixed: b", "không có fixed", "b"),
    ],
)
def test_mistakes_are_shown_at_their_place(tmp_path: Path, said: str, says: str, under: str) -> None:
    with pytest.raises(UsageError) as error:
        _rule(tmp_path, said)
    assert says in error.value.message
    assert error.value.caret is not None
    assert error.value.caret.text[error.value.caret.column - 1 :].startswith(under)
