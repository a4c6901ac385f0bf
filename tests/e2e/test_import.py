"""From an HR export to a plan, as a user goes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAM = [sys.executable, "-m", "ldplanner"]
PLAIN = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}
EXPORT = Path(__file__).resolve().parents[2] / "examples" / "export.csv"
TITLES = ("Nurse", "Trainer II", "Accountant", "LMS Admin", "Director", "Sr Instructional Designer")


def ldplanner(*arguments: str, where: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, check=False, env=PLAIN, timeout=120, cwd=where)


def test_an_export_becomes_a_plan_once_the_blanks_are_filled_in(tmp_path: Path) -> None:
    shutil.copy(EXPORT, tmp_path / "people.csv")
    (tmp_path / "titles.yaml").write_text('"Trainer / LMS Admin": trainer\n', encoding="utf-8")
    assert ldplanner("import", "people.csv", "--others", "pool", "-o", "roster.yaml", where=tmp_path).returncode == 0
    roster = tmp_path / "roster.yaml"
    filled = roster.read_text(encoding="utf-8").replace("# budget:", "budget:")
    for key, value in (("payroll", 700_000), ("change", 60_000)):
        filled = filled.replace(f"#   {key}: 0 ", f"  {key}: {value} ")
    roster.write_text(filled.replace("#   on_costs", "  on_costs"), encoding="utf-8")
    planned = ldplanner("plan", "--format", "json", "-o", "plan.json", where=tmp_path)
    assert planned.returncode == 0, planned.stderr
    assert ldplanner("verify", "roster.yaml", "plan.json", where=tmp_path).returncode == 0


def test_fifty_thousand_rows_are_read(tmp_path: Path) -> None:
    people = "".join(
        f'{n},"Last{n}, First{n}",{TITLES[n % 6]},Unit {n % 50},"${50_000 + n:,}",1,01/{1 + n % 28:02}/2015,'
        f'"Last{n // 10}, First{n // 10}"\n'
        for n in range(50_000)
    )
    head = "Employee ID,Worker,Business Title,Department,Base Pay,FTE,Hire Date,Manager\n"
    (tmp_path / "people.csv").write_text(head + people, encoding="utf-8")
    done = ldplanner("import", "people.csv", "-o", "roster.yaml", where=tmp_path)
    assert b"50,000 rows read" in done.stderr
