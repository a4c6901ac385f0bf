"""The scripts of the GitHub Action, on a repository of their own, with a `gh` that only notes what it is asked."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ACTION = Path(__file__).parents[2] / "action"
ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
people:
  - {id: ana, role: trainer, salary: 61234}
"""
GH = """\
#!/bin/sh
case "$*" in
  *--paginate*) cat comments ;;
  *) echo "$@" >>asked; cp "$RUNNER_TEMP/ldplanner-diff.md" posted.md; exit "$(cat refuse 2>/dev/null || echo 0)" ;;
esac
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


def executable(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a roster at its base, and a second with a space in its name."""
    bin_, work = tmp_path / "bin", tmp_path / "work"
    bin_.mkdir()
    work.mkdir()
    (tmp_path / "temp").mkdir()
    executable(bin_ / "gh", GH)
    executable(bin_ / "ldplanner", f'#!/bin/sh\nexec {sys.executable} -m ldplanner "$@"\n')
    for name in ("roster.yaml", "our team.yaml"):
        (work / name).write_text(ROSTER, encoding="utf-8")
    (work / "comments").write_text("", encoding="utf-8")
    for arguments in (
        ["init", "--quiet"],
        ["add", "roster.yaml", "our team.yaml"],
        ["commit", "--quiet", "-m", "base"],
    ):
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=work, check=True)  # noqa: S607  git, wherever it is
    return work


@pytest.fixture
def run(repository: Path) -> Run:
    """Run a script of the action as GitHub does."""
    around = repository.parent

    def call(script: str, **settings: str) -> subprocess.CompletedProcess[str]:
        env = os.environ | {
            "PATH": f"{around / 'bin'}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(around / "temp"),
            "GITHUB_STEP_SUMMARY": str(around / "summary"),
            "GITHUB_OUTPUT": str(around / "output"),
            "GITHUB_REPOSITORY": "us/staffing",
            "PULL_REQUEST": "7",
            "BASE": "HEAD",
            "ROSTERS": "*.yaml\n",
            "COMMENT": "true",
            "FAIL_ON": "error",
        }
        command = ["bash", str(ACTION / script)]
        return subprocess.run(
            command, cwd=repository, env=env | settings, capture_output=True, text=True, check=False, timeout=60
        )

    return call


def change(file: Path) -> None:
    file.write_text(ROSTER.replace("trainer", "coach").replace("61234", "62000"), encoding="utf-8")


def test_what_changed_is_posted_once_and_then_written_anew(repository: Path, run: Run) -> None:
    change(repository / "our team.yaml")
    done = run("comment.sh")
    assert (done.returncode, done.stderr) == (0, "")
    posted = (repository / "posted.md").read_text(encoding="utf-8")
    assert posted.startswith("<!-- ldplanner diff -->\n### ldplanner diff\n")
    assert posted.count("### ldplanner diff") == 1
    assert "role trainer → coach; pay changed" in posted
    assert "62000" not in posted
    assert "role trainer → coach" in (repository.parent / "summary").read_text(encoding="utf-8")
    (repository / "comments").write_text("41\n42\n", encoding="utf-8")
    assert run("comment.sh").returncode == 0
    first, second = (repository / "asked").read_text(encoding="utf-8").splitlines()
    assert "--method POST repos/us/staffing/issues/7/comments" in first
    assert "--method PATCH repos/us/staffing/issues/comments/41" in second


def test_nothing_changed_is_not_worth_a_comment_but_an_old_one_is_corrected(repository: Path, run: Run) -> None:
    assert run("comment.sh").returncode == 0
    assert not (repository / "asked").exists()
    (repository / "comments").write_text("41\n", encoding="utf-8")
    assert run("comment.sh").returncode == 0
    assert "No roster differs" in (repository / "posted.md").read_text(encoding="utf-8")


def test_a_roster_that_cannot_be_compared_does_not_hide_the_others(repository: Path, run: Run) -> None:
    change(repository / "our team.yaml")
    (repository / "roster.yaml").write_text("people: [", encoding="utf-8")
    (repository / "new.yaml").write_text(ROSTER, encoding="utf-8")
    subprocess.run(["git", "add", "new.yaml"], cwd=repository, check=True)  # noqa: S607  git, wherever it is
    assert run("comment.sh", ROSTERS="roster.yaml\ngone.yaml\nnew.yaml\nour team.yaml").returncode == 0
    posted = (repository / "posted.md").read_text(encoding="utf-8")
    assert posted.count("could not be compared") == 1
    assert "role trainer → coach" in posted
    assert "new.yaml" not in posted


def test_what_does_not_fit_into_a_comment_is_in_the_summary(repository: Path, run: Run) -> None:
    for name in ("roster.yaml", "our team.yaml"):
        change(repository / name)
    long = 'cat >/dev/null; echo "### $*"; head -c 40000 /dev/zero | tr "\\0" x'
    executable(repository.parent / "bin" / "ldplanner", f"#!/bin/sh\n{long}\n")
    assert run("comment.sh").returncode == 0
    posted = (repository / "posted.md").read_text(encoding="utf-8")
    assert len(posted) < 65_536
    assert posted.count("###") == 1
    assert posted.endswith("1 more changed than fit into a comment: see the summary of the job.\n")
    summary = (repository.parent / "summary").read_text(encoding="utf-8")
    assert summary.count("###") == 2
    assert summary.count("x") == 80_000


def test_a_comment_that_is_refused_or_not_wanted_is_no_failure(repository: Path, run: Run) -> None:
    change(repository / "roster.yaml")
    (repository / "refuse").write_text("1", encoding="utf-8")
    done = run("comment.sh")
    assert done.returncode == 0
    assert "::warning title=ldplanner::the comment could not be posted" in done.stdout
    (repository / "asked").unlink()
    assert run("comment.sh", COMMENT="false").returncode == 0
    assert not (repository / "asked").exists()


def test_the_check_annotates_sums_up_and_notes_its_exit_code(repository: Path, run: Run) -> None:
    (repository / "roster.yaml").write_text(ROSTER.replace("trainer", "trainr"), encoding="utf-8")
    done = run("check.sh", FILES="*.yaml\n")
    assert "::error " in done.stdout
    assert "file=roster.yaml" in done.stdout
    output = (repository.parent / "output").read_text(encoding="utf-8").splitlines()
    assert output == ["exit-code=1", f"sarif={repository.parent / 'temp' / 'ldplanner.sarif'}"]
    assert "LDP209" in (repository.parent / "summary").read_text(encoding="utf-8")


def test_a_pattern_that_matches_nothing_is_told(repository: Path, run: Run) -> None:
    done = run("check.sh", FILES="teams/*.yaml\nour team.yaml\n")
    assert "teams/*.yaml" in done.stdout + done.stderr
    assert "exit-code=2" in (repository.parent / "output").read_text(encoding="utf-8")
