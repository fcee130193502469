"""All built-in rules on any text: findings have a place, an order, words in both languages."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engine.load import load_rules
from lint.engine.run import run
from lint.engine.templates import message
from lint.errors import UnreadableError
from lint.readers import read_bytes
from lint.resolve.analyse import analyse

RULES = load_rules()
BY_NAME = {rule.name: rule for rule in RULES}

CITED = ["Kế hoạch số 12/QĐ-UBND", "Quyết định số 5- QĐ/TU", "ngày 31/02/2026", "trước 31/6"]
pieces = st.sampled_from([*CITED, "I. Mục đích", "a) một", "c) hai", "Điều 3.", "1. ", "\n", "\n\n", "./.", "Nơi nhận:", " "])


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.one_of(pieces, st.text(max_size=12)), max_size=12))
def test_findings_of_any_text(parts):
    try:
        document = read_bytes("".join(parts).encode("utf-8", "replace"), "any.txt")
    except UnreadableError:
        return
    found = run(analyse(document), RULES)
    assert [(f.span, f.rule) for f in found] == sorted((f.span, f.rule) for f in found)
    assert len({f.fingerprint for f in found}) == len(found)
    for finding in found:
        assert 0 <= finding.span.start < finding.span.end <= len(document.text)
        for lang in ("vi", "en"):
            assert message(BY_NAME[finding.rule], finding, lang)
