"""`.vblint.yaml`: found upwards, read strictly, put to work on rules."""

from pathlib import Path
from unicodedata import normalize

import pytest

from lint.config import CONFIG_NAME, Config, Ignore, Word, find_config
from lint.config_file import load_config, render_default_config
from lint.engine.load import load_rules
from lint.engine.model import Parameter, Severity
from lint.engine.settings import configured
from lint.errors import UsageError
from lint.records import replace


@pytest.fixture
def write(tmp_path):
    def write(text: str) -> Config:
        path = tmp_path / CONFIG_NAME
        path.write_text(text, encoding="utf-8")
        return load_config(path)

    return write


@pytest.fixture
def rules():
    loaded = [replace(r, severity=Severity.ERROR) for r in load_rules() if r.name in ("date-invalid", "citation-kind-symbol")]
    with_limit = {"limit": Parameter("int", 3), "words": Parameter("list", ())}
    return [replace(r, params={"limit": 3, "words": ()}, parameters=with_limit) for r in loaded]


def test_the_nearest_config_above_a_file(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / CONFIG_NAME).touch()
    assert find_config(inner) == tmp_path / CONFIG_NAME
    (inner / CONFIG_NAME).touch()
    assert find_config(inner) == inner / CONFIG_NAME


def test_an_empty_config_and_the_default_one_are_the_defaults(write):
    for text in ("", render_default_config()):
        config = write(text)
        assert config.preset is None or config.preset.text == "default"
        assert replace(config, path=None, preset=None) == Config()


def test_every_commented_key_of_the_default_config_is_known(write):
    lines = render_default_config().splitlines()
    opened = [line.removeprefix("# ") if line.startswith(("# ", "#  ")) and _is_yaml(line) else line for line in lines]
    config = write("\n".join(opened))
    assert (config.province, config.issuer, [w.text for w in config.select]) == ("Hà Nội", "UBND xã Bình Minh", ["citation-conflict"])
    assert [(i.path, i.rule, i.text) for i in config.ignores] == [("ke-hoach/*.docx", "citation-blank", "Kế hoạch số")]
    assert [(s.rule.text, s.severity) for s in config.rules] == [("date-style", "warning")]
    assert config.rules_folder is not None


def _is_yaml(line: str) -> bool:
    body = line.removeprefix("# ")
    return body.startswith((" ", "- ")) or body.split(":")[0] in (
        "severity",
        "fail_on",
        "issuer",
        "province",
        "select",
        "ignore",
        "rules",
        "rules_folder",
    )


@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        ("severty: error", "“severity”", (1, 1)),
        ("severity: grave", "severity", (1, 11)),
        ("fail_on: [error]", "chữ", (1, 10)),
        ("ignore:\n  - rule: date-invalid", "path", (2, 5)),
        ("ignore:\n  - {path: a, rules: b}", "“rule”", (2, 15)),
        ("rules: [a]", "khóa: giá trị", (1, 8)),
    ],
)
def test_mistakes_are_shown_at_their_place(write, text, says, place):
    with pytest.raises(UsageError) as error:
        write(text)
    assert says in error.value.message
    assert (error.value.caret.line, error.value.caret.column) == place


@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        ("select: [date-invald]", "“date-invalid”", (1, 10)),
        ("ignore: [date-invald]", "“date-invalid”", (1, 10)),
        ("ignore:\n  - {path: a, rule: date-invald}", "“date-invalid”", (2, 21)),
        ("rules:\n  date-invald: {severity: off}", "“date-invalid”", (2, 3)),
        ("rules:\n  date-invalid: {limits: 4}", "“limit”", (2, 18)),
        ("rules:\n  date-invalid: {limit: four}", "số nguyên", (2, 25)),
    ],
)
def test_names_no_rule_has_stop_the_run(write, rules, text, says, place):
    with pytest.raises(UsageError) as error:
        configured(rules, write(text))
    assert says in error.value.message
    assert (error.value.caret.line, error.value.caret.column) == place


def test_names_from_the_command_line_have_no_place(rules):
    with pytest.raises(UsageError) as error:
        configured(rules, replace(Config(), select=(Word("date-invald"),)))
    assert error.value.caret is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ["citation-kind-symbol", "date-invalid"]),
        ("select: [date-invalid]", ["date-invalid"]),
        ("ignore: [date-invalid]", ["citation-kind-symbol"]),
        ("rules: {date-invalid: {severity: off}}", ["citation-kind-symbol"]),
        ("ignore:\n  - {path: a.txt, rule: date-invalid}", ["citation-kind-symbol", "date-invalid"]),
    ],
)
def test_which_rules_run(write, rules, text, left):
    assert [r.name for r in configured(rules, write(text))] == left


def test_severity_and_parameters(write, rules):
    (rule,) = configured(rules, write("select: [date-invalid]\nrules: {date-invalid: {severity: info, limit: 7, words: [no, 'a']}}"))
    assert (rule.severity, rule.params) == (Severity.INFO, {"limit": 7, "words": ("no", "a")})


def test_the_rules_folder_is_beside_the_config(write, tmp_path):
    assert write("rules_folder: own").rules_folder == Path(tmp_path / "own")


@pytest.mark.parametrize(
    ("glob", "fits"),
    [
        ("a.txt", True),
        ("plans/a.txt", True),
        ("./plans/*.txt", True),
        ("plans\\*.txt", True),
        ("**/a.txt", True),
        ("plans/", True),
        ("*.docx", False),
        ("plan/a.txt", False),
        ("ans/a.txt", False),
        ("other/", False),
    ],
)
def test_globs_of_entries(glob, fits):
    assert Ignore(glob, None, None, "").concerns("work/plans/a.txt") is fits


def test_a_name_with_brackets_and_decomposed_letters_is_met_as_written():
    assert Ignore("[1] kế hoạch.txt", None, None, "").concerns(normalize("NFD", "work/[1] kế hoạch.txt"))


def test_entries_are_of_the_configs_folder_wherever_the_run_starts(write, tmp_path, monkeypatch):
    config = write("ignore:\n  - path: plans/a.txt\n  - path: other/a.txt\n")
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path / "plans")
    assert [i.path for i in config.ignores_for(Path("a.txt"), "a.txt")] == ["plans/a.txt"]
    assert config.ignores_for(Path("b.txt"), "b.txt") == ()
