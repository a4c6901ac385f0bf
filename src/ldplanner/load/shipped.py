"""The catalogue and the profiles that come with the program: inside the wheel, or at the root of the checkout."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

CATALOGUE = ("roles", "paths", "titles")


@lru_cache(maxsize=1)
def shipped_folder() -> Path:
    """Return the folder `profiles/`."""
    inside = Path(str(files("ldplanner"))) / "profiles"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "profiles"


def shipped_file(name: str) -> Path:
    """Return the file that holds the roles, the paths or a profile."""
    return shipped_folder() / f"{name}.yaml"


@lru_cache(maxsize=1)
def profile_names() -> tuple[str, ...]:
    """Return the names of the shipped profiles."""
    names = sorted(file.stem for file in shipped_folder().glob("*.yaml"))
    return tuple(name for name in names if name not in CATALOGUE)
