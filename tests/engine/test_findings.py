"""Findings: order, fingerprints, severities, suppression."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.config import Ignore
from lint.document import Origin, Segment, Suppression
from lint.engine.load import built_in, load_rule
from lint.engine.model import Severity
from lint.engine.run import run
from lint.records import replace
from tests.engine import build

SAY = 'message: {vi: "{text}", en: "{text}"}\n'


@pytest.fixture(scope="module")
def doubled(tmp_path_factory):
    return build.rule(tmp_path_factory.mktemp("rules"), "doubled", SAY + "pattern: {regex: 'các các'}\n")


@pytest.fixture(scope="module")
def unused():
    return load_rule(built_in() / "text" / "unused-suppression.yaml")


def test_order_is_by_place_then_rule_and_equal_places_keep_both(tmp_path):
    rules = [build.rule(tmp_path, name, SAY + f"pattern: {{regex: '{regex}'}}\n") for name, regex in (("b", "aa"), ("a", "aa"), ("c", "^x"))]
    assert [(f.span.start, f.rule) for f in run(build.index("x aa aa"), rules)] == [(0, "c"), (2, "a"), (2, "b"), (5, "a"), (5, "b")]


lines = st.lists(st.sampled_from(["một dòng", "các các", "dòng khác", ""]), max_size=6)


@given(before=lines, between=lines)
def test_fingerprints_outlive_edits_elsewhere_and_tell_equal_places_apart(doubled, before, between):
    fixed = run(build.index("các các\ncác các"), [doubled])
    before, between = ([line for line in some if line != "các các"] for some in (before, between))
    moved = run(build.index("\n".join([*before, "các các", *between, "các các"])), [doubled])
    assert [f.fingerprint for f in moved] == [f.fingerprint for f in fixed]
    assert len({f.fingerprint for f in moved}) == 2


def test_the_same_input_gives_the_same_findings(doubled):
    assert run(build.index("các các\ncác các"), [doubled]) == run(build.index("các các\ncác các"), [doubled])


def test_a_document_without_text_has_no_findings(doubled):
    assert run(build.index(""), [doubled]) == ()


def marked(text, *marks):
    return build.index(text, suppressions=tuple(Suppression(line, 1, rules, block) for line, rules, block in marks))


def test_marks_hide_findings_of_their_paragraph(doubled):
    text = "các các\ncác các\ncác các"
    assert [f.span.start for f in run(marked(text, (1, (), 1), (2, ("doubled",), 2)), [doubled])] == [0]
    assert len(run(marked(text, (1, ("other",), 0)), [doubled])) == 3


def test_a_mark_that_hides_nothing_is_reported(doubled, unused):
    index = marked("các các\nđúng", (1, ("doubled",), 0), (3, ("doubled",), 1), (4, (), None), (5, ("not-run",), 1))
    found = run(index, [doubled, unused], known=["not-run"])
    assert [(f.rule, f.severity, f.params["mark"]["vi"]) for f in found] == [("unused-suppression", Severity.INFO, f"dòng {n}") for n in (3, 4)]


def test_a_mark_that_names_no_rule_is_reported_with_the_nearest_name(doubled, unused):
    index = marked("các các", (1, ("doubld", "not-run", "zzz"), 0))
    found = [f for f in run(index, [doubled, unused], known=["not-run"]) if f.rule == "unused-suppression"]
    assert [(f.case, f.params["unknown"], f.params["near"]) for f in found] == [("misspelt", "doubld", "doubled"), ("unknown", "zzz", "")]


def entry(path="a.txt", rule="doubled", text=None):
    return Ignore(path, rule, text, ".vblint.yaml:3")


@pytest.mark.parametrize(
    ("ignore", "left"),
    [(entry(), 0), (entry(rule=None), 0), (entry(text="thứ hai"), 1), (entry(text="các các"), 0), (entry(text="không có"), 2)],
)
def test_entries_of_the_config(doubled, ignore, left):
    assert len(run(build.index("các các thứ nhất\ncác các thứ hai"), [doubled], [ignore])) == left


def test_an_entry_for_this_file_that_hides_nothing_is_reported(doubled, unused):
    found = run(build.index("đúng"), [doubled, unused], [entry(), entry("*.txt"), entry("plans/")])
    assert [(f.rule, f.params["mark"]["en"]) for f in found] == [("unused-suppression", ".vblint.yaml:3")]


def test_severity_of_the_hit_outranks_the_rule(tmp_path):
    body = "messages: {a: {vi: x, en: x}}\nfacts: zone\neach: {cases: [{where: {kind: title}, case: a, severity: info}]}\n"
    rule = replace(build.rule(tmp_path, "a", body), severity=Severity.ERROR)
    (found,) = run(build.index("tên", zones=[build.zone("tên", "title", "tên")]), [rule])
    assert found.severity == Severity.INFO


@pytest.mark.parametrize(("generated", "edits"), [(False, 1), (True, 0)])
def test_no_fix_changes_text_that_nobody_typed(tmp_path, generated, edits):
    rule = build.rule(tmp_path, "a", SAY + "pattern: {regex: '12', replace: '13'}\nfix: {safe: true}\n")
    index = build.index("12 thôn")
    kind = "generated" if generated else "source"
    origin = Origin((Segment(0, kind, "body", 0, 0, 2), Segment(2, "source", "body", 0, 2, 5)), "00")
    (found,) = run(replace(index, document=replace(index.document, origin=origin)), [rule])
    assert (found.suggestion, len(found.edits)) == ("13", edits)
