"""What runs elsewhere (the action, the hook, the jobs in the docs) is sound YAML and names options that there are."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml  # noqa: TID251  read as those who run them read them

from ldplanner.cli.lazy import COMMANDS, command

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "ci.md"
FILES = [
    ROOT / "action.yml",
    ROOT / ".pre-commit-hooks.yaml",
    ROOT / "action" / "check.sh",
    ROOT / "action" / "comment.sh",
]
CALL = re.compile(r"\bldplanner (?P<command>[a-z]+)(?P<rest>(?: +(?![|])\S+)*)")
OPTION = re.compile(r"(?<![\w-])(--?[a-z][a-z-]*)")


def read(file: Path) -> Any:  # noqa: ANN401  whatever is in it
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def calls() -> list[tuple[str, str]]:
    texts = [file.read_text(encoding="utf-8") for file in FILES]
    texts += [block for language in ("yaml", "sh") for block in blocks(DOCS, language)]
    return sorted({(found["command"], found["rest"].strip()) for text in texts for found in CALL.finditer(text)})


def options(name: str) -> set[str]:
    return {option for parameter in command(name).params for option in parameter.opts}


@pytest.mark.parametrize(("name", "rest"), calls(), ids=lambda each: each or "alone")
def test_every_call_names_a_command_and_options_that_there_are(name: str, rest: str) -> None:
    assert name in COMMANDS
    assert set(OPTION.findall(rest)) <= options(name) | {"--"}


def test_the_calls_are_found() -> None:
    assert {"check", "diff"} <= {name for name, _ in calls()}
    assert any("--fail-on" in rest for name, rest in calls() if name == "check")


def test_the_action_uses_inputs_and_outputs_that_there_are() -> None:
    action = read(ROOT / "action.yml")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(action["inputs"])
    written = set(re.findall(r'echo "([a-z-]+)=', (ROOT / "action" / "check.sh").read_text(encoding="utf-8")))
    assert set(re.findall(r"steps\.check\.outputs\.([a-z-]+)", text)) == written
    assert all("description" in each for each in (*action["inputs"].values(), *action["outputs"].values()))


def test_nothing_from_outside_is_put_into_a_script_by_the_action() -> None:
    steps = read(ROOT / "action.yml")["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 4
    assert not any("${{" in script for script in scripts)


def test_the_scripts_of_the_action_may_be_run() -> None:
    for file in (ROOT / "action").glob("*.sh"):
        assert file.stat().st_mode & 0o111


def test_the_hook_takes_rosters_and_scenarios_by_their_names() -> None:
    (hook,) = read(ROOT / ".pre-commit-hooks.yaml")
    names = ["roster.yaml", "teams/roster-2027.yml", "scenarios.yaml", "roster.json", "docker-compose.yaml"]
    assert [bool(re.search(hook["files"], name)) for name in names] == [True, True, True, False, False]


@pytest.mark.parametrize("block", blocks(DOCS, "yaml"))
def test_the_jobs_in_the_docs_are_sound_yaml(block: str) -> None:
    yaml.safe_load(block)


def test_the_docs_give_the_action_inputs_that_it_has() -> None:
    shown = [yaml.safe_load(block) for block in blocks(DOCS, "yaml")]
    workflow = next(each for each in shown if each and "jobs" in each)
    (_, step) = workflow["jobs"]["staffing"]["steps"]
    assert set(step["with"]) <= set(read(ROOT / "action.yml")["inputs"])
    config = next(each for each in shown if each and "repos" in each)
    (hook,) = read(ROOT / ".pre-commit-hooks.yaml")
    assert [one["id"] for one in config["repos"][0]["hooks"]] == [hook["id"]]
