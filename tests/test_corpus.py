"""The corpus: what is found in each document, place by place, and that clean ones are clean."""

from pathlib import Path

import pytest
import yaml

from tests.corpus_expect import CORPUS, documents, expect_file, found


@pytest.mark.parametrize("document", documents(), ids=lambda p: p.name)
def test_the_findings_are_the_expected_ones(document: Path) -> None:
    expected = yaml.safe_load(expect_file(document).read_text(encoding="utf-8"))["findings"]
    assert found(document) == expected


def test_every_expectation_has_its_document() -> None:
    assert {p.name for p in CORPUS.glob("*.expect.yaml")} == {expect_file(d).name for d in documents()}


def test_some_documents_are_clean() -> None:
    clean = [d.name for d in documents() if not yaml.safe_load(expect_file(d).read_text(encoding="utf-8"))["findings"]]
    assert len(clean) >= 3
