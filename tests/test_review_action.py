"""The composite action’s one step, run as the runner does; and the workflows."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from fake_github.json_value import Json, JsonObject, as_list, as_object, as_text
from review_stage import DUTY, MORE, ROOT, C, edited, review_stage
from speclint import __version__

ACTION = ROOT / ".github/actions/review/action.yml"
WORKFLOWS = sorted([*(ROOT / ".github/workflows").glob("*"), *(ROOT / "docs/workflows").glob("*")])
IDS = [path.relative_to(ROOT).as_posix() for path in WORKFLOWS]


PROGRAMS = os.environ.get("SPECLINT_PROGRAMS") or str(Path(sys.executable).parent)
"""Where the step finds `speclint`: this environment, or the one that the wheel was put in."""


def loaded(path: Path) -> JsonObject:
    """A YAML file as JSON has it."""
    value: Json = json.loads(json.dumps(YAML(typ="safe", pure=True).load(path)))
    return as_object(value)


def the_step() -> JsonObject:
    [step] = as_list(as_object(loaded(ACTION)["runs"])["steps"])
    return as_object(step)


def step_environment(given: dict[str, str]) -> dict[str, str]:
    """The step's `env:`, its expressions replaced as the runner does."""
    inputs = {
        name: as_text(as_object(value)["default"]).replace("${{ github.token }}", "actions")
        for name, value in as_object(loaded(ACTION)["inputs"]).items()
    }
    values = {**inputs, **given}

    def value(text: str) -> str:
        return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: values[m[1]], text)

    env = as_object(the_step()["env"])
    return {name: value(as_text(text)) for name, text in env.items()}


def run_step(
    folder: Path, environment: dict[str, str], **given: str
) -> subprocess.CompletedProcess[str]:
    inputs = {name.replace("_", "-"): value for name, value in given.items()}
    script = folder / "step.sh"
    script.write_text(as_text(the_step()["run"]), encoding="utf-8")
    programs = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
        cwd=folder / "clone",
        env={
            "HOME": str(folder),
            "CI": "true",
            **environment,
            **step_environment({"install": "false", **inputs}),
            "PATH": programs,
        },
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_step_posts(tmp_path: Path) -> None:
    with review_stage(tmp_path) as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.clone()
        environment = stage.environment(None, "pull_request", "")
        done = run_step(tmp_path, environment, labels="true", fail_on="never")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("::error file=specs/customer-service-specialist/102C.yaml,")
        assert stage.page.seen.startswith("Customer Service Specialist 3 (102C): what this")
        assert "### Typical Work" in (tmp_path / "summary.md").read_text("utf-8")


def test_the_step_is_red_where_something_must_be_fixed(tmp_path: Path) -> None:
    with review_stage(tmp_path) as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.clone()
        environment = stage.environment(None, "pull_request", "")
        assert run_step(tmp_path, environment, dry_run="true").returncode == 1
        assert stage.fake.requests == []


def test_the_step_in_both_halves(tmp_path: Path) -> None:
    with review_stage(tmp_path, fork="stranger/specs") as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.clone()
        report = str(tmp_path / "report")
        first = stage.environment(None, "pull_request", "")
        assert run_step(tmp_path, first, output=report, fail_on="never").returncode == 0
        second = stage.environment(stage.workflow_run(), "workflow_run", "")
        done = run_step(tmp_path, second, post=report)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(stage.bodies) == 1


def test_an_input_cannot_become_a_command(tmp_path: Path) -> None:
    with review_stage(tmp_path) as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.clone()
        evil = '"; touch hacked; echo "$(touch hacked)'
        done = run_step(tmp_path, stage.environment(None, "pull_request", ""), key=evil)
        assert done.returncode == 2
        assert not (tmp_path / "clone" / "hacked").exists()


MISSING = (
    "Posting to GitHub needs the extra “bot”, which is not installed here. "
    "Install it with: pip install 'speclint[bot]'"
)
WITHOUT_PYGITHUB = (
    "import sys; sys.modules['github'] = None; from speclint.cli import run; "
    "sys.exit(run(['review', *sys.argv[1:]]))"
)


def without_pygithub(folder: Path, environment: dict[str, str], *words: str) -> tuple[int, str]:
    """Run the command where the extra is not installed."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PYGITHUB, *words],
        cwd=folder / "clone",
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stderr


def test_without_the_extra_it_says_how_to_install_it(tmp_path: Path) -> None:
    with review_stage(tmp_path) as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.clone()
        environment = stage.environment(None, "pull_request", "actions")
        assert without_pygithub(tmp_path, environment) == (
            2,
            f"speclint: {MISSING}\n",
        )
        assert without_pygithub(tmp_path, environment, "--dry-run") == (1, "")


def test_the_action_has_one_step_and_no_expression_in_it() -> None:
    assert "${{" not in as_text(the_step()["run"])
    assert set(step_environment({})) >= {"INPUT_TOKEN", "INPUT_FAIL_ON", "INPUT_LABELS"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_workflow_starts_without_permissions(path: Path) -> None:
    assert loaded(path)["permissions"] == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_actions_are_pinned_by_hash(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
    assert [name for name in used if not re.fullmatch(r"\./\S+|\S+@[0-9a-f]{40}", name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_workflow_installs_this_version(path: Path) -> None:
    versions = re.findall(r"speclint\[bot\]==([0-9.]+)", path.read_text("utf-8"))
    assert set(versions) <= {__version__}


@pytest.mark.parametrize("path", WORKFLOWS, ids=IDS)
def test_workflow_fits_its_schema(path: Path) -> None:
    assert judged("vendor.github-workflows", path) == 0


def test_action_fits_its_schema() -> None:
    assert judged("vendor.github-actions", ACTION) == 0


def judged(schema: str, path: Path) -> int:
    words = ["-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    return subprocess.run([sys.executable, *words], check=False, capture_output=True).returncode


def test_zizmor_finds_nothing() -> None:
    paths = [str(ROOT / ".github"), str(ROOT / "docs/workflows")]
    program = str(Path(sys.executable).parent / "zizmor")
    words = [program, "--offline", "--quiet", "--no-progress", *paths]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_half_that_posts_checks_nothing_out() -> None:
    text = (ROOT / "docs/workflows/review-post.yml").read_text("utf-8")
    assert "actions/checkout" not in text
