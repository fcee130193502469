"""Our numbers beside those of LibreOffice, for what both can do; one start of the program for all cases.

LibreOffice does not number every list as Word does (no lvlRestart, no legal numbering, no restart value below a first level): such lists are in
`test_numbering.py` alone.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest

from tests.office import convert
from tests.word.listing import Item, definition, level, list_file, numbers, started, style, used, words

_FORMATS = ("decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal", "chicago", "decimalEnclosedCircle", "none")
_PLAN = definition(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)"), level(3, "decimal", "(%4)"))
_DECREE = definition(
    2, level(0, "upperRoman", "Chương %1"), level(1, "decimal", "Điều %2."), level(2, "decimal", "%3."), level(3, "lowerLetter", "%4)")
)
_STYLES = (
    style("Muc", listed='<w:numId w:val="1"/>') + style("Khoan", based_on="Muc", listed='<w:ilvl w:val="1"/>') + style("KhoanCon", based_on="Khoan")
    + style("Khac", based_on="Khoan", listed='<w:numId w:val="2"/>') + style("KhongSo", based_on="Khoan", listed='<w:numId w:val="0"/>')
    + style("So", listed='<w:numId w:val="5"/>', kind="numbering")
)  # fmt: skip
_STYLED = [Item(None, None, name) for name in ("Muc", "Khoan", "KhoanCon", "Khac", "KhongSo", "Muc", "Khac")]


def _cases() -> Iterator[tuple[str, bytes]]:
    lists = _PLAN + _DECREE + used(1, 1) + used(2, 2)
    yield "plan", list_file(lists, [Item(1, at) for at in (0, 1, 2, 2, 3, 3, 1, 2, 0, 1, 3, 2)])
    yield "decree", list_file(lists, [Item(2, at) for at in (0, 1, 2, 3, 3, 2, 1, 2, 0, 1, 2)])
    yield "both in turn", list_file(lists, [Item(name, at) for name, at in ((1, 0), (2, 0), (2, 1), (1, 1), (1, 0), (2, 1), (1, 2))])
    yield "styles", list_file(lists, [*_STYLED, Item(1, None, "Khoan"), Item(2, None, "Khoan"), Item(0, None, "Muc"), Item(2, 0, "Khoan")], _STYLES)
    letters = definition(1, level(0, "lowerLetter", "%1)")) + definition(2, level(0, "none", "đ)")) + definition(3, level(0, "lowerLetter", "đ)"))
    fixed = letters + used(1, 1) + used(2, 2) + used(3, 3) + used(4, 1, started(0, 7))
    yield "fixed level", list_file(fixed, [Item(name) for name in (1, 1, 1, 1, 2, 1, 4, 4, 3, 3)])
    levels = (
        level(0, "decimal", "%1.", start=0),
        level(1, "lowerLetter", "%2)", start=None),
        level(2, "none", ""),
        level(3, "decimal", "%1.%3.%4.", start=5),
    )
    yield "start", list_file(definition(1, *levels) + used(1, 1), [Item(1, at) for at in (0, 0, 1, 1, 3, 3, 2, 3, 0, 3)])
    formats = "".join(definition(at, level(0, shape, "%1)", start=9)) + used(at, at) for at, shape in enumerate(_FORMATS, 1))
    yield "formats", list_file(formats, [Item(at) for at in range(1, len(_FORMATS) + 1) for _ in range(3)])
    linked = definition(1, '<w:numStyleLink w:val="So"/>') + definition(5, '<w:styleLink w:val="So"/>', level(0, "decimal", "%1/"))
    yield "numbering style", list_file(linked + used(1, 1) + used(5, 5), [Item(name) for name in (1, 5, 1, 1)], _STYLES)
    for seed in range(12):
        yield f"at random {seed}", _random(Random(seed))


def _random(rng: Random) -> bytes:
    """Four lists of one definition, levels at random: one restarts, one restarts and replaces a level, one only replaces one."""
    replaced = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Mục %1:")}</w:lvlOverride>'
    restarted = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{rng.randint(1, 9)}"/>{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    lists = _PLAN + used(1, 1) + used(2, 1, started(0, rng.randint(1, 30))) + used(3, 1, restarted) + used(4, 1, replaced)
    return list_file(lists, [Item(rng.choice((1, 1, 1, 2, 3, 4)), rng.choice((0, 0, 1, 1, 2, 2, 3))) for _ in range(30)])


_CASES: Mapping[str, bytes] = dict(_cases())


@pytest.fixture(scope="module")
def shown(office_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str | None]]:
    """The numbers that LibreOffice writes before the paragraphs of each case."""
    folder = tmp_path_factory.mktemp("lists")
    paths = [folder / f"{name.replace(' ', '-')}.docx" for name in _CASES]
    for path, data in zip(paths, _CASES.values(), strict=True):
        path.write_bytes(data)
    made = convert(paths, "txt", office_folder)
    return {name: _labels(path.read_text(encoding="utf-8-sig")) for name, path in zip(_CASES, made, strict=True)}


def _labels(text: str) -> list[str | None]:
    lines = [line for line in text.splitlines() if line.strip()]
    assert all(words(at) in line for at, line in enumerate(lines))
    return [line.partition(words(at))[0].strip() or None for at, line in enumerate(lines)]


@pytest.mark.parametrize("name", _CASES)
def test_numbers_are_those_of_libreoffice(name: str, shown: Mapping[str, list[str | None]]) -> None:
    assert numbers(_CASES[name]) == shown[name]
