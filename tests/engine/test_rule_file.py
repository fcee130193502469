"""What a rule file may hold; every mistake is told with its place."""

import pytest

from lint.engine.load import load_rule
from lint.errors import UsageError
from tests.engine import build

GOOD = "message: {vi: a, en: a}\nfacts: date\neach: {where: {date.exists: false}}\n"


def refused(tmp_path, body, name="a-rule"):
    with pytest.raises(UsageError) as error:
        build.rule(tmp_path, name, body)
    return error.value


def test_a_rule_is_read(tmp_path):
    body = (
        "params: {limit: {type: int, default: 3}, names: {type: list, default: [a, 'no']}, on: {type: bool, default: true}}\n"
        "applies: {families: [party], kinds: [Chỉ thị]}\nsuggestion: '{text}'\nfix: {safe: false}\n"
    )
    rule = build.rule(tmp_path, "a-rule", GOOD + body)
    assert (rule.name, rule.point, rule.facts, rule.safe) == ("a-rule", "each", "date", False)
    assert rule.params == {"limit": 3, "names": ("a", "no"), "on": True}
    assert (rule.families, rule.kinds, rule.since, rule.suggestions) == (("party",), ("Chỉ thị",), "0.1", {"": "{text}"})
    assert [(e.good, e.text, e.line) for e in rule.examples] == [(False, "⟦a⟧", 7), (True, "b", 7)]


@pytest.mark.parametrize(
    ("body", "says", "under"),
    [
        (GOOD.replace("message", "mesage"), "message", "mesage"),
        (GOOD.replace("facts: date", "facts: dates"), "“date”", "dates"),
        (GOOD.replace("exists", "exist"), "“exists”", "date.exist"),
        (GOOD.replace("false", "{equals: 1}"), "phép so", "equals"),
        (GOOD.replace("vi: a", "vi: '{txt}'"), "“text”", "'{txt}'"),
        (GOOD.replace("vi: a", "vi: 'a {'"), "ngoặc", "'a {'"),
        (GOOD.replace("vi: a, ", ""), "Thiếu khóa “vi”", "{en"),
        (GOOD + "fix: {safe: yes}", "true hoặc false", "yes"),
        (GOOD + "applies: {families: [state]}", "loại văn bản", "state"),
        (GOOD + "params: {n: {type: int, default: 1.5}}", "số nguyên", "1.5"),
        (GOOD + "pattern: {regex: a}", "đúng một", "{regex"),
        (GOOD + "examples: []", "hai lần", "examples"),
        ("message: {vi: a, en: a}\npattern: {regex: '(a+)+b'}\n", "chạy mãi", "'(a+)+b'"),
        ("message: {vi: a, en: a}\npattern: {regex: '(a'}\n", "sai", "'(a'"),
        ("message: {vi: a, en: a}\npattern: {regex: a, zones: [head]}\n", "vùng", "head"),
        ("message: {vi: a, en: a}\ncheck: os.system.x\n", "tệp.hàm", "os.system.x"),
        ("message: {vi: a, en: a}\ncheck: nowhere.at_all\n", "nowhere.py", "nowhere"),
        ("message: {vi: a, en: a}\ncheck: kinds.at_all\n", "hàm at_all", "kinds.at_all"),
        ("message: {vi: a, en: a}\ncheck: kinds._same\n", "tệp.hàm", "kinds._same"),
        ("message: {vi: a, en: a}\nfacts: date\nsequence: {expect: {unique: text}}\n", "dãy", "{expect"),
        ("messages: {b: {vi: a, en: a}}\nfacts: date\neach: {where: {text: a}, case: c}\n", "trường hợp “c”", "{where"),
    ],
)
def test_mistakes_are_shown_at_their_place(tmp_path, body, says, under):
    error = refused(tmp_path, body)
    assert says in error.message
    assert error.caret is not None
    assert error.caret.text[error.caret.column - 1 :].startswith(under)


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("name: a\nseverity: eror\n", "Không có mức “eror”. Có phải “error”?", 2),
        ("severity: error\nname: b\nexamples: []\n", "phải trùng tên tệp", 2),
        ("name: a\nfacts: dates\nseverity: eror\n", "Có phải “date”?", 2),
        ("name: a\npattern: {regex: '(a'}\nsince: {}\n", "biểu thức sai", 2),
        ("name: a\nseverity: error\n", "Thiếu khóa “since”", 1),
    ],
)
def test_of_several_mistakes_the_first_wrong_value_is_told_before_what_is_missing(tmp_path, text, says, line):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        load_rule(tmp_path / "a.yaml")
    assert says.casefold() in error.value.message.casefold()
    assert error.value.caret is not None
    assert error.value.caret.line == line


@pytest.mark.parametrize(("one", "other"), [("bad", "good"), ("good", "bad")])
def test_a_rule_needs_a_bad_and_a_good_example(tmp_path, one, other):
    path = build.rule_file(tmp_path, "a", GOOD)
    text = path.read_text(encoding="utf-8").replace('{bad: "⟦a⟧"}, {good: b}', '{bad: "⟦a⟧"}' if one == "bad" else "{good: b}")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=f"Thiếu ví dụ {other}"):
        load_rule(path)


@pytest.mark.parametrize("example", ["{good: ⟦a⟧}", "{bad: a}", "{bad: ⟦a}", "{bad: ⟦a⟧, good: b}", "{bad: ⟦a⟧, context: {family: state}}"])
def test_examples_are_checked(tmp_path, example):
    path = build.rule_file(tmp_path, "a", GOOD)
    path.write_text(path.read_text(encoding="utf-8").replace('{bad: "⟦a⟧"}', example), encoding="utf-8")
    with pytest.raises(UsageError):
        load_rule(path)


def test_the_file_is_named_like_the_rule(tmp_path):
    path = build.rule_file(tmp_path, "a", GOOD).rename(tmp_path / "b.yaml")
    with pytest.raises(UsageError, match="trùng tên tệp"):
        load_rule(path)
