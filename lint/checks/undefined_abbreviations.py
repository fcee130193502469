"""Abbreviations that are not common and that the document never explains."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.short_forms import ShortForm, known
from lint.span import Span

_OFTEN = 3  # uses of one whose words the text does not have
_SHOWN = 4  # named in the message
_FOREIGN = regex(r"[FJWZ]")
_EXPLAINED = 90  # characters of a bracket around `gọi tắt là`
_FEW = 3  # letters: words with such initials stand together by chance


def undefined(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding a document: the first place of each such abbreviation."""
    candidates = [form for form in index.short_forms if form.zone in ("title", "legal_basis", "body", "annex") and _needs_words(form)]
    if not candidates:
        return
    counts = Counter(form.letters for form in candidates)
    explained = {_letters(a.short) for a in index.facts.abbreviations}
    first: dict[str, tuple[ShortForm, Span | None]] = {}
    for form in candidates:
        if form.letters not in first and form.letters not in explained:
            first[form.letters] = (form, index.initials.words_of(form.letters))
    found = [
        (form, words)
        for form, words in first.values()
        if (words and len(form.letters) > _FEW or counts[form.letters] >= _OFTEN) and not _explains(index, form)
    ]
    if found:
        shown = ", ".join(_shown(index, form, words) for form, words in found[:_SHOWN])
        yield Hit(found[0][0].span, {"shorts": shown}, tuple(Related(form.span) for form, _ in found[1:]), certain=False)


def _needs_words(form: ShortForm) -> bool:
    return form.letters not in known("common") and form.letters not in known("foreign") and _FOREIGN.search(form.letters) is None


def _letters(short: str) -> str:
    return "".join(c for c in short if c.isalpha())


def _shown(index: FactIndex, form: ShortForm, words: Span | None) -> str:
    return f"“{form.text}” ({index.document.slice(words)})" if words else f"“{form.text}”"


def _explains(index: FactIndex, form: ShortForm) -> bool:
    """Whether any place explains it: `(CCHC)`, `CCHC (…)`, `CCHC: …` on its own line, `gọi tắt là … CCHC`."""
    text, short = index.document.folded, re.escape(form.text)
    called = rf"\((?:[^()\n]{{0,{_EXPLAINED}}}(?:tắt|gọi)[^()\n]{{0,{_EXPLAINED}}}|(?:\w+ ){{1,2}})?\b{short}\b[^()\n]{{0,3}}\)"
    if re.search(rf"{called}|^[-+* ]*{short} *:", text, re.MULTILINE):
        return True
    return re.search(rf"\b{short}\b *\((?:viết tắt|{form.letters[0]})[^()\n]{{5,}}\)", text, re.IGNORECASE) is not None
