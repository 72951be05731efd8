"""What `speclint init` writes: it runs, and says the same as what else this repository offers."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from checked_runs import ROOT, copied_specs, speclint
from fake_github.json_value import Json, as_list, as_object
from speclint import __version__
from speclint.setup.starter import requirement_of

WORKFLOW = ".github/workflows/speclint.yml"
HOOKS = ".pre-commit-config.yaml"


@pytest.fixture
def started(tmp_path: Path) -> Path:
    assert speclint(tmp_path, "init").code == 0
    return tmp_path


def loaded(path: Path) -> Json:
    value: Json = json.loads(json.dumps(YAML(typ="safe", pure=True).load(path)))
    return value


def test_the_hooks_are_those_that_this_repository_offers(started: Path) -> None:
    offered = {
        hook["id"]: hook
        for hook in map(as_object, as_list(loaded(ROOT / ".pre-commit-hooks.yaml")))
    }
    [repository] = as_list(as_object(loaded(started / HOOKS))["repos"])
    hooks = [as_object(hook) for hook in as_list(as_object(repository)["hooks"])]
    assert [hook["id"] for hook in hooks] == ["speclint-fix", "speclint"]
    for hook in hooks:
        assert hook.pop("additional_dependencies")
        assert hook == {key: offered[hook["id"]][key] for key in hook}


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("specs/102A.yaml", True),
        ("specs/102A.YML", True),
        ("specs/customer service/102A DOC.Yaml", True),
        ("specs/102A.yaml.orig", False),
        ("other/102A.yaml", False),
    ],
)
def test_the_hooks_see_every_file_that_a_check_sees(started: Path, name: str, fits: bool) -> None:
    patterns = re.findall(r"files: (.*)", (started / HOOKS).read_text("utf-8"))
    assert len(patterns) == 2
    assert {bool(re.search(pattern, name)) for pattern in patterns} == {fits}


def test_the_workflow_fits_its_schema_and_zizmor_finds_nothing(started: Path) -> None:
    programs = Path(sys.executable).parent
    schema = ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"]
    for program, *words in (schema, ["zizmor", "--offline", "--quiet", "--no-progress"]):
        done = subprocess.run(
            [programs / program, *words, WORKFLOW],
            cwd=started,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout


def test_its_actions_are_those_of_the_other_workflows(started: Path) -> None:
    known = "".join(path.read_text("utf-8") for path in (ROOT / "docs/workflows").glob("*.yml"))
    used = re.findall(r"uses: .*", (started / WORKFLOW).read_text("utf-8"))
    assert len(used) == 2
    assert [line for line in used if line not in known] == []


def test_its_last_step_runs(started: Path) -> None:
    (started / "specs").rmdir()
    copied_specs(started)
    steps = re.findall(r"- run: speclint (.*)", (started / WORKFLOW).read_text("utf-8"))
    summary = started / "summary.md"
    summary.touch()
    words = [word.replace('"$GITHUB_STEP_SUMMARY"', str(summary)) for word in steps[0].split()]
    run = speclint(started, *words)
    assert (run.code, "::error" in run.out) == (1, True)
    assert "LEG001" in summary.read_text("utf-8")


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        pytest.param(None, f"speclint=={__version__}", id="a release"),
        pytest.param(
            '{"dir_info": {"editable": true}, "url": "file:///home/analyst/speclint"}',
            f"speclint=={__version__}",
            id="a folder of one computer",
        ),
        pytest.param(
            '{"url": "https://github.com/state/speclint", '
            '"vcs_info": {"vcs": "git", "requested_revision": "main", "commit_id": "0a1b2c"}}',
            "speclint @ git+https://github.com/state/speclint@0a1b2c",
            id="a commit",
        ),
    ],
)
def test_the_same_speclint_is_installed(origin: str | None, told: str) -> None:
    assert requirement_of(origin) == told


def test_hooks_and_workflow_install_the_same_and_say_so(started: Path) -> None:
    asked = [
        *re.findall(r"pip install '(.*)'", (started / WORKFLOW).read_text("utf-8")),
        *re.findall(r"dependencies: \['(.*)'\]", (started / HOOKS).read_text("utf-8")),
    ]
    assert len(asked) == 3
    assert len(set(asked)) == 1
    assert f"The hooks and the workflow install “{asked[0]}”." in speclint(started, "init").out
