"""The files with which a repository of class specifications starts."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Final

from speclint import __version__

_CONFIG: Final = """\
# Configuration of speclint; docs: speclint config, speclint explain RULE
paths: [specs]                  # folders and files that make up the classification plan
# rules: [rules]                # folders of your own rules: speclint new rule NAME
# severity: {WRD001: off}       # another severity for a rule, or off
# fail_on: error                # error, warning, advice or never
"""

_PRE_COMMIT: Final = """\
repos:
  - repo: local
    hooks:
      - id: speclint-fix
        name: mend what has one right answer
        entry: speclint fix --exit-non-zero
        language: python
        additional_dependencies: ['REQUIREMENT']
        files: ^specs/.*\\.(?i:ya?ml)$
        require_serial: true
      - id: speclint
        name: judge the specifications that change
        entry: speclint check
        language: python
        additional_dependencies: ['REQUIREMENT']
        files: ^specs/.*\\.(?i:ya?ml)$
        require_serial: true
"""

_WORKFLOW: Final = """\
name: Class specifications

on:
  push:
    branches: [main]
  pull_request:

permissions: {}

jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with:
          python-version: "3.12"
      - run: pip install 'REQUIREMENT'
      - run: speclint check --format github --format markdown:"$GITHUB_STEP_SUMMARY"
"""

_EDITOR: Final = """\
{
  "yaml.schemas": {
    "./.speclint/class-spec.schema.json": "specs/**/*.yaml",
    "./.speclint/rule.schema.json": "rules/*.yaml",
    "./.speclint/config.schema.json": "speclint.yaml"
  }
}
"""


def requirement() -> str:
    """What pip is asked for to install this same speclint: its release, or its commit."""
    try:
        origin = distribution("speclint").read_text("direct_url.json")
    except PackageNotFoundError:
        origin = None
    return requirement_of(origin)


def requirement_of(origin: str | None) -> str:
    """Read where pip had it from (PEP 610); a folder of one computer is nowhere for others."""
    told = json.loads(origin) if origin else {}
    version_control = told.get("vcs_info", {})
    if version_control.get("vcs") == "git" and "'" not in told["url"]:
        return f"speclint @ git+{told['url']}@{version_control['commit_id']}"
    return f"speclint=={__version__}"


def starter_files(wanted: str) -> dict[str, str]:
    """Path below the repository to the text it starts with; `wanted` is what pip installs."""
    from speclint.setup.schema import SCHEMAS, schema_text

    return {
        "speclint.yaml": _CONFIG,
        ".pre-commit-config.yaml": _PRE_COMMIT.replace("REQUIREMENT", wanted),
        ".github/workflows/speclint.yml": _WORKFLOW.replace("REQUIREMENT", wanted),
        ".vscode/settings.json": _EDITOR,
        **{f".speclint/{name}.schema.json": schema_text(name) for name in SCHEMAS},
    }
