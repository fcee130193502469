"""Rules in compiled form: JSON made from a folder of rule files, so that a run needs no YAML."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from lint import __version__
from lint.engine.model import Example, Parameter, Rule, Severity
from lint.engine.presets import Preset, PresetRule
from lint.folders import cache_folder

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

    A wheel holds it as `compiled.json` beside the built-in rules, else it is kept in the user's cache folder; it is used only while its digest is
    that of the files.
    """
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
    wanted, kept = digest(folder), _kept(folder)
    places = [path for path in (folder / COMPILED if prebuilt else None, kept) if path]
    stored = next((data for path in places if (data := _load(path, wanted)) is not None), None)
    if stored is None:
        text = compile_rules(folder)
        if kept:
            _keep(kept, text)
        stored = json.loads(text)
    rules = tuple(rule_from(data, folder) for data in stored["rules"])
    return Compiled(rules, tuple(preset_from(data) for data in stored["presets"]))


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
        yield Example(data["text"], data["good"], data["context"], says, data["fixed"], tuple(data["also"]), data["line"])


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _kept(folder: Path) -> Path | None:
    """Where the compiled form of a folder is kept: one file for each folder in the user's cache."""
    from hashlib import sha256

    cache = cache_folder()
    return cache / f"rules-{sha256(str(folder.resolve()).encode()).hexdigest()[:16]}.json" if cache else None


def _load(path: Path, wanted: str) -> dict[str, Any] | None:
    """What is stored, or None when there is nothing or it is of other files or broken."""
    try:
        stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return stored if stored["digest"] == wanted and {"rules", "presets"} <= stored.keys() else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _keep(path: Path, text: str) -> None:
    """Write the compiled form whole or not at all; when the folder is full, the run goes on without."""
    import os

    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
