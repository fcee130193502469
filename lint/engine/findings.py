"""Hits made into findings: severity, the parameters every message may use, edits, fingerprints, order."""

from collections import Counter
from collections.abc import Iterable, Mapping

from lint.engine.model import Edit, Finding, Hit, Rule, Value
from lint.engine.places import Places
from lint.engine.templates import fill, names
from lint.engine.view import View
from lint.records import replace
from lint.span import Span


class Findings:
    """Makes the findings of one document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._places = Places(view)

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        """The finding of a hit; its severity is the hit's own, else the rule's."""
        span = self._visible(hit.span)
        params = self.params(rule, replace(hit, span=span))
        suggestion = self._suggestion(rule, hit, params)
        edits = self._edits(rule, hit, span, suggestion)
        return Finding(
            rule=rule.name,
            severity=hit.severity or rule.severity,
            span=span,
            document=self._view.index.part_number(span.start),
            case=hit.case,
            params=params,
            related=hit.related,
            suggestion=suggestion,
            edits=edits,
            safe=bool(rule.safe) and hit.safe and all(self._keeps_figures(edit) for edit in edits),
            missing=hit.missing,
        )

    def params(self, rule: Rule, hit: Hit) -> Mapping[str, Value]:
        """The hit's parameters, with the rule's own and what is said of the place and of the other place."""
        params: dict[str, Value] = dict(self._place("", hit.span))
        if hit.related:
            params |= self._place("other.", hit.related[0].span)
            if params["other.place"] == params["place"]:  # both in the legal bases, say
                params["other.place"] = self._places.apart(hit.related[0].span.start, hit.span.start)
        params |= {k: self._view.shown(v) for k, v in rule.params.items()}
        return {**params, **hit.params}

    def _place(self, prefix: str, span: Span) -> Mapping[str, Value]:
        line, _ = self._view.document.line_column(span.start)
        return {f"{prefix}text": self._view.document.slice(span), f"{prefix}place": self._places.name(span.start), f"{prefix}line": line}

    def _suggestion(self, rule: Rule, hit: Hit, params: Mapping[str, Value]) -> str | None:
        """What to write instead: the hit's, else by the rule's template when the hit is certain and all that the template names is known."""
        template = rule.suggestions.get(hit.case)
        if hit.suggestion is not None:
            return hit.suggestion
        if template is None or not hit.certain or any(params.get(name, "") == "" for name in names(template)):
            return None
        return fill(template, params, "vi")

    def _edits(self, rule: Rule, hit: Hit, span: Span, suggestion: str | None) -> tuple[Edit, ...]:
        """The fix of a rule that has one; none where it would change text that nobody typed (a number Word shows)."""
        edits = hit.edits or ((Edit(span, suggestion),) if suggestion is not None else ())
        possible = rule.safe is not None and all(self._view.document.origin.editable(edit.span) for edit in edits)
        return edits if possible else ()

    def _keeps_figures(self, edit: Edit) -> bool:
        """Whether the edit leaves every number as it is: one that does not is never safe, whatever the rule says."""
        before, after = ("".join(filter(str.isdigit, text)) for text in (self._view.document.slice(edit.span), edit.replacement))
        return before == after

    def _visible(self, span: Span) -> Span:
        """The span inside the text; an empty one becomes the paragraph it stands in, for a place is never empty."""
        if span.length > 0:
            return span
        block = self._view.document.block_at(span.start).span
        return block if block.length > 0 else Span(span.start, min(span.start + 1, len(self._view.document.text)))


def ordered(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """By position, then rule; each with its fingerprint."""
    ranked = sorted(findings, key=lambda f: (f.span, f.rule, f.case, f.missing or ""))
    return _fingerprinted(ranked, text)


def _fingerprinted(findings: list[Finding], text: str) -> tuple[Finding, ...]:
    """A fingerprint is of the rule, the words at the place and how many equal ones came before: no offsets, no message."""
    from hashlib import sha256

    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        words = " ".join(text[finding.span.start : finding.span.end].casefold().split())
        key = "\0".join((finding.rule, finding.case, finding.missing or "", words))
        marked.append(replace(finding, fingerprint=sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:16]))
        seen[key] += 1
    return tuple(marked)
