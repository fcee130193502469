"""The extension points, over facts made by hand."""

import pytest

from lint.engine.model import Severity
from lint.engine.run import InternalError, run
from lint.engine.templates import message
from lint.facts.model import PartialDate
from lint.span import Span
from tests.engine import build

SAY = 'message: {vi: "{text}", en: "{text}"}\n'


def words(index, *rules):
    return [index.document.slice(f.span) for f in run(index, rules)]


def test_each_reports_facts_that_meet_the_conditions_at_the_attribute_named(tmp_path):
    text = "Quyết định số 5/QĐ-UBND và Kế hoạch số 6/KH-UBND"
    cited = [
        build.citation(text, "Quyết định số 5/QĐ-UBND", kind="Quyết định", code_span=build.at(text, "5/QĐ-UBND")),
        build.citation(text, "Kế hoạch số 6/KH-UBND", kind="Kế hoạch"),
    ]
    rule = build.rule(tmp_path, "a", SAY + "facts: citation\neach: {where: {kind: [Quyết định, Kế hoạch]}, at: code_span}\n")
    found = run(build.index(text, citations=cited), [rule])
    assert [message(rule, f, "vi") for f in found] == ["5/QĐ-UBND", "Kế hoạch số 6/KH-UBND"]
    assert [f.span.start for f in found] == [build.at(text, "5/QĐ").start, build.at(text, "Kế").start]


def test_each_takes_the_first_case_that_holds_with_its_severity(tmp_path):
    text = "ngày 31/6, ngày 30/6/2026"
    dates = [build.day(text, "31/6", PartialDate(None, 6, 31)), build.day(text, "30/6/2026", PartialDate(2026, 6, 30))]
    rule = build.rule(
        tmp_path,
        "a",
        "facts: date\n"
        "messages: {wrong: {vi: 'không có {date}', en: x}, other: {vi: 'có {Text}', en: x}}\n"
        "each: {cases: [{where: {date.exists: false}, case: wrong, severity: error}, {where: {date.year: {gt: 2000}}, case: other}]}\n",
    )
    found = run(build.index(text, dates=dates), [rule])
    assert [(f.case, f.severity, message(rule, f, "vi")) for f in found] == [
        ("wrong", Severity.ERROR, "không có 31/6"),
        ("other", Severity.WARNING, "có 30/6/2026"),
    ]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("{number: '12'}", ["12"]),
        ("{number: {in: ['12', '7']}}", ["12", "7"]),
        ("{number: {not_in: ['12']}}", ["7"]),
        ("{number: {is_not: '7'}}", ["12"]),
        ("{number: {lt: 12}}", ["7"]),
        ("{number: {ge: 12}}", ["12"]),
        ("{year: {empty: true}}", ["12", "??"]),
        ("{blank: {contains: day}}", ["7"]),
        ("{kind: {matches: '^Kế'}}", ["12"]),
        ("{any: [{number: '7'}, {kind: Kế hoạch}]}", ["12", "7"]),
        ("{not: {number: '7'}}", ["12", "??"]),
        ("{kind: {same_as: own.kind}}", ["12"]),
        ("{kind: {differs_from: own.kind}}", ["7"]),
        ("{date: {gt: 2026-01-31}}", ["7"]),
        ("{number: {is: {param: wanted}}}", ["7"]),
        ("{number: {gt: {path: year}}}", []),
        ("{zone: body, text: '12'}", ["12"]),
        ("{identity: 5, ref: Kế hoạch số 12}", ["12"]),
    ],
)
def test_conditions(tmp_path, where, expected):
    text = "12\n7\n??"
    cited = [
        build.citation(text, "12", number="12", kind="Kế hoạch", code="12", date=PartialDate(2026, 1, 31)),
        build.citation(text, "7", number="7", kind="Báo cáo", year=2020, blank=("day",), date=PartialDate(2026, 2, 1)),
        build.citation(text, "??"),
    ]
    index = build.index(text, citations=cited, identities=[5, 6, None])
    body = f"params: {{wanted: {{type: text, default: '7'}}}}\nfacts: citation\neach: {{where: {where}}}\n"
    assert words(index, build.rule(tmp_path, "a", SAY + body)) == expected


def cited(text, *dates, code="5/QĐ-UBND"):
    return [build.citation(text, code, nth, kind="Quyết định", code=code, date=date) for nth, date in enumerate(dates)]


GROUP = "facts: citation\ngroup: {by: identity, expect: {agree: [date, kind]}%s}\n"


def test_group_reports_the_minority_with_the_best_other_place(tmp_path):
    text = "5/QĐ-UBND; 5/QĐ-UBND; 5/QĐ-UBND; 5/QĐ-UBND"
    dates = (PartialDate(2025, 11, 18), PartialDate(2024, 11, 18), PartialDate(2025), PartialDate(2025, 11, 18))
    rule = build.rule(tmp_path, "a", "message: {vi: '{date} / {other.date}, {other.place}', en: x}\nsuggestion: '{other.date}'\n" + GROUP % "")
    (found,) = run(build.index(text, citations=cited(text, *dates), identities=[1, 1, 1, 1]), [rule])
    assert found.span == build.at(text, "5/QĐ-UBND", 1)
    assert found.related[0].span == build.at(text, "5/QĐ-UBND", 0)
    assert message(rule, found, "vi") == "18/11/2024 / 18/11/2025, ngay đoạn này"
    assert found.suggestion == "18/11/2025"
    assert found.edits == ()


def test_group_without_majority_blames_the_less_complete_and_suggests_nothing(tmp_path):
    text = "5/QĐ-UBND; 5/QĐ-UBND"
    dates = (PartialDate(2026, 2), PartialDate(2025, 12, 26))
    rule = build.rule(tmp_path, "a", SAY + "suggestion: '{other.date}'\n" + GROUP % "")
    (found,) = run(build.index(text, citations=cited(text, *dates), identities=[1, 1]), [rule])
    assert found.span.start == 0
    assert found.suggestion is None


def test_group_unknown_parts_agree_and_other_keys_are_other_groups(tmp_path):
    text = "5/QĐ-UBND; 5/QĐ-UBND; 5/QĐ-UBND"
    dates = (PartialDate(2026, 2), PartialDate(2026, 2, 8), None)
    rule = build.rule(tmp_path, "a", SAY + GROUP % "")
    assert not run(build.index(text, citations=cited(text, *dates), identities=[1, 1, 1]), [rule])
    assert not run(build.index(text, citations=cited(text, PartialDate(2020), *dates[1:]), identities=[2, 1, 1]), [rule])


def test_group_later_and_each_pair(tmp_path):
    text = "5/QĐ-UBND; 5/QĐ-UBND; 5/QĐ-UBND"
    index = build.index(text, citations=cited(text, PartialDate(2024), PartialDate(2025), PartialDate(2026)), identities=[1, 1, 1])
    later = run(index, [build.rule(tmp_path, "a", SAY + GROUP % ", odd: later")])
    assert [(f.span.start, f.related[0].span.start) for f in later] == [(11, 0), (22, 0)]
    pairs = run(index, [build.rule(tmp_path, "b", SAY + GROUP % ", odd: each_pair")])
    assert [(f.span.start, f.related[0].span.start) for f in pairs] == [(11, 0), (22, 11)]


def test_group_message_by_the_path_that_differs(tmp_path):
    text = "5/QĐ-UBND; 5/QĐ-UBND"
    rule = build.rule(tmp_path, "a", "messages: {date: {vi: ngày, en: x}, kind: {vi: loại, en: x}}\n" + GROUP % "")
    (found,) = run(build.index(text, citations=cited(text, PartialDate(2024), PartialDate(2025)), identities=[1, 1]), [rule])
    assert message(rule, found, "vi") == "ngày"


def test_sequence_of_siblings_repeats_and_steps(tmp_path):
    text = "1. một\n2. hai\n2. ba\n4. bốn\n1. khác"
    rows = [("1.", "arabic", 1, None, 1), ("2.", "arabic", 1, None, 1), ("2.", "arabic", 1, None, 1), ("4.", "arabic", 1, None, 1)]
    index = build.index(text, items=build.items(text, *rows, ("1.", "arabic", 1, None, 2)))
    unique = build.rule(tmp_path, "a", SAY + "facts: sibling_list\nsequence: {expect: {unique: marker.text}}\n")
    assert [(f.span.start, f.related[0].span.start) for f in run(index, [unique])] == [(14, 7)]
    messages = "messages: {repeat: {vi: 'lặp {expected}', en: x}, skip: {vi: 'sót {expected}', en: x}}\n"
    step = build.rule(tmp_path, "b", messages + "facts: sibling_list\nsequence: {expect: {step: marker.path.last, from: 1}}\n")
    assert [message(step, f, "vi") for f in run(index, [step])] == ["lặp 3", "sót 3"]


def test_sequence_of_table_rows(tmp_path):
    text = "1\n2\n4"
    index = build.index(text, tables=[tuple(build.row(text, label, n) for n, label in enumerate("124", 1))])
    rule = build.rule(tmp_path, "a", SAY + "facts: table\nsequence: {expect: {step: label}}\n")
    assert words(index, rule) == ["4"]


def test_require_reports_what_is_absent_at_the_nearest_zone(tmp_path):
    text = "UBND\nSố: 1/KH-UBND\nKẾ HOẠCH\nnội dung\nNơi nhận: VT"
    zones = [build.zone(text, k, w) for k, w in (("letterhead", "UBND"), ("number", "Số"), ("title", "KẾ"), ("recipients", "Nơi"))]
    rule = build.rule(tmp_path, "a", "message: {vi: 'thiếu {missing}', en: 'no {missing}'}\nrequire: {zones: [signature, title], at_least: 3}\n")
    (found,) = run(build.index(text, zones=zones), [rule])
    assert (found.missing, message(rule, found, "vi"), message(rule, found, "en")) == ("signature", "thiếu phần ký", "no the signature block")
    assert found.span == build.at(text, "Nơi nhận: VT")
    assert not run(build.index(text, zones=zones[:2]), [rule])


def test_require_of_a_fact_under_conditions(tmp_path):
    text = "Kế hoạch\nkhông ngày"
    rule = build.rule(tmp_path, "a", SAY + "require: {fact: date, where: {kind: Kế hoạch}, unless: {unit: Đông Hà}}\n")
    (found,) = run(build.index(text), [rule])
    assert (found.missing, found.span) == ("date", Span(0, 8))
    assert not run(build.index(text, dates=[build.day(text, "ngày", PartialDate(2026))]), [rule])
    assert not run(build.index(text, parts=(build.part(Span(0, len(text)), kind="Báo cáo"),)), [rule])


def test_pattern_within_zones_and_outside_facts(tmp_path):
    text = "các các\nQuyết định các các\nvà các các"
    index = build.index(text, citations=[build.citation(text, "Quyết định các các")], zones=[build.zone(text, "body", "Quyết", "và các các")])
    body = "message: {vi: 'thừa {word}', en: x}\nfix: {safe: true}\n"
    body += "pattern: {regex: '(?P<word>các) các', zones: [body], outside: [citation], replace: '\\g<word>'}\n"
    rule = build.rule(tmp_path, "a", body)
    (found,) = run(index, [rule])
    assert found.span == build.at(text, "các các", 2)
    assert message(rule, found, "vi") == "thừa các"
    assert [(e.span, e.replacement) for e in found.edits] == [(found.span, "các")]


def test_pattern_reads_folded_text_and_its_surroundings(tmp_path):
    text = "37\u2011CT; số 37-CT; 37-CT/TU"
    rule = build.rule(tmp_path, "a", SAY + "pattern: {regex: '37-CT', unless_before: 'số ', unless_after: '/'}\n")
    assert words(build.index(text), rule) == ["37\u2011CT"]


def test_rules_of_other_families_and_kinds_are_silent(tmp_path):
    text = "aa\nbb"
    parts = (build.part(Span(0, 3), "party", "Chỉ thị"), build.part(Span(3, 5)))
    index = build.index(text, parts=parts)
    rule = build.rule(tmp_path, "a", SAY + "applies: {families: [administrative], kinds: [Kế hoạch]}\npattern: {regex: 'aa|bb'}\n")
    assert words(index, rule) == ["bb"]
    other = build.rule(tmp_path, "b", SAY + "applies: {kinds: [Báo cáo]}\npattern: {regex: 'aa|bb'}\n")
    assert words(index, other) == []


def test_a_rule_that_breaks_is_our_error(tmp_path, monkeypatch):
    from lint.engine import check

    monkeypatch.setattr(check, "function", lambda name: lambda index, params: 1 / 0)
    rule = build.rule(tmp_path, "a", SAY + "check: kinds.against_symbol\n")
    with pytest.raises(InternalError) as error:
        run(build.index("a"), [rule])
    assert error.value.rule == "a"
    assert isinstance(error.value.__cause__, ZeroDivisionError)


def test_every_fact_knows_its_zone_and_document(tmp_path):
    text = "31/6\n30/6"
    dates = [build.day(text, words, PartialDate(None, 6, None)) for words in ("31/6", "30/6")]
    index = build.index(text, dates=dates, zones=[build.zone(text, "title", "31/6")])
    assert words(index, build.rule(tmp_path, "a", SAY + "facts: date\neach: {where: {zone: title, own.kind: Kế hoạch}}\n")) == ["31/6"]
    assert words(index, build.rule(tmp_path, "b", SAY + "facts: date\neach: {where: {zone: {empty: true}}}\n")) == ["30/6"]
