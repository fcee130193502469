"""A rule's page, rendered from its file: what `vblint explain` prints and what docs/rules holds."""

from collections.abc import Iterator, Mapping, Sequence

from lint.engine.model import Example, Rule
from lint.engine.templates import in_language
from lint.report.phrases import SEVERITY

_WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "severity": "Mức",
        "since": "Có từ bản",
        "source": "Căn cứ",
        "applies": "Áp dụng cho",
        "fix": "Sửa tự động",
        "safe": "có, an toàn",
        "unsafe": "có, cần người xem lại",
        "nofix": "không",
        "why": "Vì sao",
        "says": "Lời nhắc",
        "params": "Tham số",
        "bad": "Ví dụ có lỗi",
        "good": "Ví dụ đúng",
        "marked": "Chỗ bị nhắc nằm giữa ⟦ và ⟧.",
        "context": "Với",
        "docx": "Trong tệp Word có",
        "norm": "Trong tệp Word trình bày đúng quy định:",
        "fixed": "Sửa thành:",
    },
    "en": {
        "severity": "Severity",
        "since": "Since",
        "source": "Source",
        "applies": "Applies to",
        "fix": "Fix",
        "safe": "yes, safe",
        "unsafe": "yes, to be reviewed",
        "nofix": "no",
        "why": "Why",
        "says": "What it says",
        "params": "Parameters",
        "bad": "Wrong",
        "good": "Right",
        "marked": "What is reported stands between ⟦ and ⟧.",
        "context": "Given",
        "docx": "In a Word file with",
        "norm": "In a Word file that is laid out as the norm has it:",
        "fixed": "Corrected:",
    },
}


def page(rule: Rule, lang: str) -> str:
    """The rule in Markdown: reason, source, parameters, messages, bad and good examples."""
    words = _WORDS[lang]
    lines = [f"# {rule.name}", "", in_language(rule.summary, lang), "", *_table(rule, lang, words), ""]
    if rule.why:
        lines += [f"## {words['why']}", "", in_language(rule.why, lang).strip(), ""]
    lines += [f"## {words['says']}", "", *(f"- {in_language(texts, lang)}" for texts in rule.messages.values()), ""]
    if rule.params:
        lines += [f"## {words['params']}", "", *(f"- `{name}`: `{value}`" for name, value in rule.params.items()), ""]
    lines += _examples([e for e in rule.examples if not e.good], "bad", lang, words)
    lines += _examples([e for e in rule.examples if e.good], "good", lang, words)
    return "\n".join(lines).rstrip() + "\n"


def _table(rule: Rule, lang: str, words: Mapping[str, str]) -> Iterator[str]:
    fix = "nofix" if rule.safe is None else "safe" if rule.safe else "unsafe"
    rows = {
        "severity": f"{SEVERITY[lang][rule.severity]} (`{rule.severity.label}`)",
        "since": rule.since,
        "source": ", ".join(rule.source),
        "applies": ", ".join((*rule.families, *rule.kinds)),
        "fix": words[fix],
    }
    return (f"- {words[key]}: {value}" for key, value in rows.items() if value)


def _examples(examples: Sequence[Example], heading: str, lang: str, words: Mapping[str, str]) -> Iterator[str]:
    if not examples:
        return
    yield f"## {words[heading]}"
    yield ""
    if heading == "bad":
        yield words["marked"]
        yield ""
    for example in examples:
        yield from _example(example, lang, words)


def _example(example: Example, lang: str, words: Mapping[str, str]) -> Iterator[str]:
    if example.context:
        yield f"{words['context']} {', '.join(f'`{key}: {value}`' for key, value in example.context.items())}:"
        yield ""
    if example.docx is not None:
        said = (f"`{key}: {_written(value)}`" for key, value in example.docx.items())
        yield f"{words['docx']} {', '.join(said)}:" if example.docx else words["norm"]
        yield ""
    yield from _fenced(example.text)
    yield from (f"> {sentence}\n" for sentence in example.says.get(lang, ()))
    if example.fixed is not None:
        yield words["fixed"]
        yield ""
        yield from _fenced(example.fixed)


def _written(value: object) -> str:
    """A property of a Word file as the rule file writes it."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_written(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _fenced(text: str) -> Iterator[str]:
    yield "```text"
    yield text.rstrip("\n")
    yield "```"
    yield ""
