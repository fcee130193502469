"""Loading: the compiled form, its freshness, an office's own folder."""

import subprocess
import sys

import pytest

from lint.engine.compiled import COMPILED, compile_rules, compiled, rule_files
from lint.engine.load import built_in, load_rules, with_examples
from lint.errors import UsageError
from lint.folders import cache_folder
from tests.engine import build

BODY = "message: {vi: a, en: a}\npattern: {regex: aa}\n"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("VBLINT_CACHE", str(tmp_path / "cache"))
    cache_folder.cache_clear()
    yield tmp_path / "cache" / "vblint"
    cache_folder.cache_clear()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "rules" / "text").mkdir(parents=True)
    build.rule_file(tmp_path / "rules" / "text", "own-rule", BODY)
    return tmp_path / "rules"


def test_the_compiled_form_gives_the_same_rules(folder, cache):
    first = compiled(folder)
    assert len(list(cache.glob("rules-*.bin"))) == 1
    assert compiled(folder) == first
    assert with_examples(first.rules[0]).examples
    assert not first.rules[0].examples


@pytest.mark.parametrize("broken", [b"", b"vblint", b"vblint 1\n", b"\n{}", b"[" * 10_000])
def test_a_broken_cache_is_made_again(folder, cache, broken):
    first = compiled(folder)
    (kept,) = cache.glob("rules-*.bin")
    whole = kept.read_bytes()
    kept.write_bytes(broken)
    assert compiled(folder) == first
    assert kept.read_bytes() == whole


def test_a_changed_file_is_compiled_again(folder):
    compiled(folder)
    build.rule_file(folder / "text", "own-rule", BODY.replace("aa", "bb"))
    assert compiled(folder).rules[0].spec["regex"] == "bb"


def test_a_prebuilt_form_is_believed_only_where_asked_and_only_if_fresh(folder):
    text = compile_rules(folder)
    (folder / COMPILED).write_text(text.replace('"regex":"aa"', '"regex":"prebuilt"'), encoding="utf-8")
    assert compiled(folder, prebuilt=True).rules[0].spec["regex"] == "prebuilt"
    assert compiled(folder).rules[0].spec["regex"] == "aa"
    build.rule_file(folder / "text", "own-rule", BODY.replace("aa", "bb"))
    assert compiled(folder, prebuilt=True).rules[0].spec["regex"] == "bb"


def test_no_cache_folder_is_no_trouble(folder, monkeypatch):
    monkeypatch.setenv("VBLINT_CACHE", "/dev/null/none")
    cache_folder.cache_clear()
    assert [r.name for r in compiled(folder).rules] == ["own-rule"]


def test_an_office_adds_its_own_rules(folder):
    names = [r.name for r in load_rules((folder,))]
    assert "own-rule" in names
    assert len(names) == len(rule_files(built_in())) + 1
    assert names == sorted(names)


def test_a_name_used_twice_or_a_missing_folder_stops_the_run(folder, tmp_path):
    build.rule_file(folder, "date-invalid", BODY)
    with pytest.raises(UsageError, match="date-invalid"):
        load_rules((folder,))
    with pytest.raises(UsageError, match="thư mục"):
        load_rules((tmp_path / "nowhere",))


def test_a_second_load_needs_no_yaml(cache):
    code = "import sys; from lint.engine.load import load_rules; load_rules(); print('yaml' in sys.modules)"
    answers = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)]
    assert answers == ["True", "False"] or (built_in() / COMPILED).exists()
