"""Fixtures shared by all tests."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and scorers; set but missing is a failure, unset skips."""
    name = os.environ.get("VBLINT_SHARED")
    if not name:
        pytest.skip("VBLINT_SHARED is not set: tests on the shared documents are left out")
    folder = Path(name)
    if not folder.is_absolute():
        folder = Path(__file__).parent.parent / folder
    assert folder.is_dir(), f"VBLINT_SHARED names {name}, which is no folder"
    return folder.resolve()


@pytest.fixture(scope="session")
def office_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share, for files that LibreOffice converts (tests/office.py)."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "office"
