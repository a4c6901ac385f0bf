"""Feed the reader of files whatever reaches new code in it: a file ends in findings or in what it stands for, always.

    python fuzz/fuzz_roster.py FOLDER -max_total_time=60

The folder keeps what was found interesting, and whatever went wrong as `crash-…`, which can be given again. The options
are libFuzzer's.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ldplanner"]):
    from ldplanner.check.file import check_file
    from ldplanner.load import file, money, need, path, person, profile, role, scenario, surroundings
    from ldplanner.load.roster import read_roster
    from ldplanner.load.scenario import read_scenarios
    from ldplanner.render.findings import findings_page
    from ldplanner.render.look import Look

ROOT = Path(__file__).parents[1]
SEEDS = (ROOT / "tests" / "files" / "valid", ROOT / "tests" / "files" / "invalid", ROOT / "examples", ROOT / "profiles")
SOUND = ROOT / "tests" / "files" / "valid" / "everything.yaml"
MODULES = (file, money, need, path, person, profile, role, scenario, surroundings)
LONGEST = 20_000


def try_out(content: bytes, at: Path) -> None:
    """Read and check a file of this content, and the scenarios in it; show what was found."""
    at.write_bytes(content)
    checked = check_file(str(at))
    findings_page(checked.findings, checked.sources, Look())
    for row in read_scenarios(str(at)).scenarios:
        reading = read_roster(str(SOUND), scenario=row)
        findings_page(reading.findings, reading.sources, Look())


def write_words(at: Path) -> None:
    """Write the keys of all files as a dictionary of libFuzzer."""
    keys = {key for module in MODULES for name, each in vars(module).items() if name.endswith("KEYS") for key in each}
    at.write_text("".join(f'"{key}: "\n' for key in sorted(keys)), encoding="utf-8")


def main() -> None:
    """Run until the options say stop."""
    folder, *options = sys.argv[1:]
    kept, trial, words = (Path(folder) / name for name in ("kept", "trial.yaml", "words"))
    kept.mkdir(parents=True, exist_ok=True)
    write_words(words)
    limits = (
        f"-dict={words}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={folder}/",
        "-timeout=10",
        "-rss_limit_mb=1000",
    )
    places = (str(kept), *map(str, SEEDS))
    atheris.Setup([sys.argv[0], *limits, *options, *places], lambda content: try_out(content, trial))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
