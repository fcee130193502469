"""Rules in compiled form: JSON made from a folder of rule files, so that a run needs no YAML."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from zlib import crc32

from lint import __version__
from lint.engine.model import Example, Parameter, Rule, Severity
from lint.engine.presets import Preset, PresetRule
from lint.kept import state_below, store, stored
from lint.records import NamedTuple

FORMAT = 2  # goes up when the compiled form changes
COMPILED = "compiled.json"
PRESETS = "presets"


class Compiled(NamedTuple):
    """The rules of one folder, without examples, and its presets."""

    rules: tuple[Rule, ...]
    presets: tuple[Preset, ...]


def rule_files(folder: Path) -> tuple[Path, ...]:
    """The rule files of a folder, sorted: `<family>/<rule-name>.yaml`, or beside each other in an office's own."""
    found = [*folder.glob("*/*.yaml"), *folder.glob("*.yaml")]
    return tuple(sorted(p for p in found if p.parent.name != PRESETS and p.name != "coverage.yaml" and not p.name.startswith(".")))


def preset_files(folder: Path) -> tuple[Path, ...]:
    """The preset files of a folder, sorted."""
    return tuple(sorted((folder / PRESETS).glob("*.yaml")))


def compile_rules(folder: Path) -> str:
    """The rules and presets of a folder as one line of JSON, without examples. UsageError for a broken file.

    A wheel holds it as `compiled.json` beside the built-in rules; it is used only while its digest is that of the files.
    """
    import json

    from lint.engine.preset_file import read_preset
    from lint.engine.rule_file import read_rule

    rules = []
    for path in rule_files(folder):
        data = read_rule(path)
        del data["examples"]
        rules.append({**data, "path": path.relative_to(folder).as_posix()})
    declared = {data["name"]: data["params"] for data in rules}
    presets = [read_preset(path, declared) for path in preset_files(folder)]
    content = {"digest": digest(folder), "rules": rules, "presets": presets}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def digest(folder: Path) -> str:
    """The hex SHA-256 of the names and bytes of the rule and preset files, of vblint's version and of the compiled form's."""
    from hashlib import sha256

    total = sha256(f"{__version__}/{FORMAT}\n".encode())
    for path in (*rule_files(folder), *preset_files(folder)):
        data = path.read_bytes()
        total.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def compiled(folder: Path, *, prebuilt: bool = False) -> Compiled:
    """The rules and presets of a folder, from their compiled form where that is there and fresh; else compiled now and kept.

    `prebuilt`: a `compiled.json` in the folder itself may be believed (never one of a folder that came with documents).
    """
    name, form = _name(folder, prebuilt), _form(folder)
    kept = stored(name, form)
    data = cast("dict[str, Any]", kept) if kept is not None else _made(folder, prebuilt)
    if kept is None:
        store(name, form, data)
    rules = tuple(rule_from(rule, folder) for rule in data["rules"])
    return Compiled(rules, tuple(preset_from(preset) for preset in data["presets"]))


def _made(folder: Path, prebuilt: bool) -> dict[str, Any]:
    """The compiled form as plain data."""
    import json

    built = _load(folder / COMPILED, digest(folder)) if prebuilt else None
    made: dict[str, Any] = built if built is not None else json.loads(compile_rules(folder))
    return made


def _name(folder: Path, prebuilt: bool) -> str:
    """What the compiled form of a folder is kept as: one file for each folder."""
    return f"{'built-in' if prebuilt else 'rules'}-{crc32(bytes(folder.resolve())):08x}"


def _form(folder: Path) -> str:
    """What changes with the rule and preset files: their names, sizes and times."""
    return f"{FORMAT} {state_below(folder, '.yaml')}"


def rule_from(data: Mapping[str, Any], folder: Path) -> Rule:
    """A rule from its compiled form; examples only where the data holds them."""
    declared = {name: Parameter(p["type"], _frozen(p["default"])) for name, p in data["params"].items()}
    return Rule(
        name=data["name"],
        severity=Severity[data["severity"].upper()],
        since=data["since"],
        source=tuple(data["source"]),
        summary=data["summary"],
        why=data["why"],
        point=data["point"],
        facts=data["facts"],
        spec=data["spec"],
        messages=data["messages"],
        params={name: p.default for name, p in declared.items()},
        families=tuple(data["families"]),
        kinds=tuple(data["kinds"]),
        safe=data["safe"],
        examples=tuple(_examples(data.get("examples", ()))),
        path=str(folder / data["path"]),
        parameters=declared,
        suggestions=data["suggestions"],
        yields_to=tuple(data["yields_to"]),
    )


def preset_from(data: Mapping[str, Any]) -> Preset:
    """A preset from its compiled form."""
    rules = {name: PresetRule(said["severity"], {k: _frozen(v) for k, v in said["params"].items()}) for name, said in data["rules"].items()}
    return Preset(data["name"], data["summary"], data["severity"], data["fail_on"], data["family"], rules)


def _examples(found: list[dict[str, Any]]) -> Iterator[Example]:
    for data in found:
        says = {lang: tuple(texts) for lang, texts in data["says"].items()}
        yield Example(data["text"], data["good"], data["context"], says, data["fixed"], tuple(data["also"]), data["line"], data["docx"])


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _load(path: Path, wanted: str) -> dict[str, Any] | None:
    """What the file holds, or None when there is none or it is of other rules or broken."""
    import json

    try:
        held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return held if held["digest"] == wanted and {"rules", "presets"} <= held.keys() else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
