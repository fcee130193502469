"""The import contract: lower layers never import upper ones, and a .txt check loads nothing heavy."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lint

ROOT = Path(lint.__file__).parent

# From the bottom; modules of one line may import each other, and everything below.
LAYERS = (
    ("span", "appearance", "element", "errors", "folders", "kept", "patterns", "records"),
    ("yaml_source",),
    ("yaml_schema",),
    ("config", "document"),
    ("config_file", "odf", "word", "zipped"),
    ("facts", "readers"),
    ("structure",),
    ("resolve",),
    ("engine", "checks"),
    ("report", "fix"),
    ("cli", "commands", "walk"),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

# Imports that the table forbids and that are right nevertheless: (importer, imported) -> why.
EXCEPTIONS: dict[tuple[str, str], str] = {}
HEAVY = ("yaml", "lark", "docx", "dataclasses", "logging", "pickle", "json", "asyncio", "multiprocessing")


def layer(module: str) -> str:
    """`lint.facts.model` is of the layer `facts`; the package itself holds only its version."""
    return module.split(".")[1] if "." in module else ""


def imports(path: Path) -> Iterator[str]:
    """The modules of lint that a file imports, anywhere in it; `from lint import yaml_schema` is `lint.yaml_schema`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "lint")
        elif isinstance(node, ast.ImportFrom) and node.module == "lint":
            yield from (f"lint.{alias.name}" for alias in node.names if not alias.name.startswith("__"))
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("lint."):
            yield node.module


def module_of(path: Path) -> str:
    return ".".join(["lint", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")


MODULES = sorted(p for p in ROOT.rglob("*.py") if module_of(p) not in ("lint", "lint.__main__"))


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_imports_go_down(path):
    here = module_of(path)
    assert layer(here) in RANK, f"{layer(here)} has no place in the table of layers"
    upward = [there for there in imports(path) if RANK[layer(there)] > RANK[layer(here)] and (here, there) not in EXCEPTIONS]
    assert not upward


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_no_relative_imports(path):
    assert not [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.ImportFrom) and n.level]


def test_every_exception_is_needed():
    there = {(module_of(path), name) for path in MODULES for name in imports(path)}
    assert set(EXCEPTIONS) <= there


def test_readers_and_facts_do_not_know_each_other():
    for path in MODULES:
        pair = {"readers": "facts", "facts": "readers"}.get(layer(module_of(path)))
        assert pair is None or pair not in {layer(name) for name in imports(path)}, module_of(path)


@pytest.mark.parametrize(("name", "heavy"), [("plan.txt", (*HEAVY, "inspect", "lxml", "zipfile")), ("ke-hoach-moi-truong.docx", HEAVY)])
def test_a_check_loads_nothing_heavy(tmp_path, name, heavy):
    """Measured on the second run: the first one compiles rules and grammars into the cache."""
    (tmp_path / "plan.txt").write_text("Gửi báo cáo trước ngày 30/6 hằng năm.\n", encoding="utf-8")
    shutil.copy(ROOT.parent / "corpus" / "ke-hoach-moi-truong.docx", tmp_path)
    code = f"import sys; from lint.cli import main; main(['check', '--fail-on', 'never', {name!r}]); "
    code += f"print(*[m for m in {heavy!r} if m in sys.modules], file=sys.stderr)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False) for _ in range(2)]
    assert runs[1].returncode == 0, runs[1].stderr
    assert runs[1].stderr.strip() == ""
