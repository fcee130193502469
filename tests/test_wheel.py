"""The wheel, built from a copy of the source and installed in a venv of its own, works outside the checkout."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ("lint", "grammar", "rules", "packaging", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", "MANIFEST.in")


def command(*argv: str | Path, **settings: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in argv], capture_output=True, encoding="utf-8", check=False, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel; built from a copy, for a build folder left in the checkout would put deleted files into it."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "compiled.json"))
        else:
            shutil.copy(ROOT / name, source)
    built = command(sys.executable, "-m", "build", "--wheel", "--outdir", source / "dist", source)
    assert built.returncode == 0, built.stdout + built.stderr
    return next((source / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a venv that holds the wheel and what it requires."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    done = command(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    assert done.returncode == 0, done.stdout + done.stderr
    return programs


def test_everything_the_program_reads_is_in_the_wheel(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "lint").rglob("*.py")}
    wanted |= {f"lint/{path.relative_to(ROOT).as_posix()}" for name in ("grammar", "rules") for path in (ROOT / name).rglob("*.*") if _is_data(path)}
    with ZipFile(wheel) as members:
        names = set(members.namelist())
    assert wanted - names == set()
    assert {"lint/py.typed", "lint/rules/compiled.json"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def _is_data(path: Path) -> bool:
    return path.suffix in (".lark", ".tsv", ".yaml")


def test_the_installed_command_checks_a_text_and_a_word_file(installed: Path, tmp_path: Path) -> None:
    from docx import Document

    sentence = "Các thôn hoàn thành trước ngày 31/02/2026."
    (tmp_path / "van-ban.txt").write_text(f"{sentence}\n", encoding="utf-8")
    word = Document()
    word.add_paragraph(sentence)
    word.save(str(tmp_path / "van-ban.docx"))
    done = command(installed / "vblint", "check", ".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "van-ban.txt, dòng 1" in done.stdout
    assert "van-ban.docx, đoạn 1" in done.stdout
    assert done.stdout.count("date-invalid") == 3


def test_the_compiled_rules_of_the_wheel_are_used(installed: Path, tmp_path: Path) -> None:
    """With no cache to fall back on, a run that loads no YAML can only have read the compiled rules."""
    (tmp_path / "van-ban.txt").write_text("Ngày 31/02/2026.\n", encoding="utf-8")
    code = "import sys; from lint.cli import main; main(['check', 'van-ban.txt']); print('yaml' in sys.modules, file=sys.stderr)"
    done = command(installed / "python", "-c", code, cwd=tmp_path, env={**os.environ, "VBLINT_CACHE": str(tmp_path / "cache")})
    assert "date-invalid" in done.stdout
    assert done.stderr.strip() == "False"
