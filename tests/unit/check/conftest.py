from pathlib import Path

import pytest

from support.remarks import Told, told_of


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Return the remarks of one kind about a roster given as text."""
    return told_of(tmp_path / "roster.yaml")
