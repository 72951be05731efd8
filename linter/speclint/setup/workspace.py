"""A repository of specifications as the command line sees it: what holds, rules, plan, debts."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Literal

from speclint.discover import spec_files, tidy
from speclint.named_tuple import NamedTuple
from speclint.policy.rule_choice import chosen, with_severity
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, rule_paths, shipped_rules
from speclint.setup.config_file import find_config, refuse_other_names, shown
from speclint.setup.environment import overridden
from speclint.setup.settings import DEFAULTS, Settings
from speclint.setup.user_cache import keep, labelled, load_kept, words_of_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from speclint.exemptions.baseline import Baseline
    from speclint.finding import Finding
    from speclint.policy.rule import Severity
    from speclint.policy.rulebook import SeriesRule
    from speclint.policy.rulepack import StrPath


class Workspace(NamedTuple):
    """The folder whose configuration holds, what holds, and the file where there is one."""

    folder: str
    settings: Settings = DEFAULTS
    file: str | None = None

    @property
    def root(self) -> Path:
        """The folder, for those who build paths with it."""
        from pathlib import Path  # takes as long to load as a file to judge

        return Path(self.folder)

    @property
    def rule_folders(self) -> list[StrPath]:
        """Folders of rules: those that ship, then the team's own."""
        return [shipped_rules(), *(rule.value for rule in self.settings.rules)]

    @property
    def baseline_path(self) -> str:
        """The file of known debts, relative to the current folder where possible."""
        return shown(os.path.join(self.folder, self.settings.baseline.value))

    def rulebook(self, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Rulebook:
        """The rules of a run; raises WrittenError or UnknownRuleError."""
        rules = load_rules(self.rule_folders)
        if self.settings.files:
            from speclint.setup.config_rules import check_rule_names

            check_rule_names(self.settings, rules)
        levels: dict[str, Severity | Literal["off"]] = {
            name: level.value for name, level in self.settings.severity.items()
        }
        held = with_severity(rules, levels)
        series: tuple[SeriesRule, ...] = ()
        if self.settings.series:
            from speclint.policy.series_rules import series_rules

            series = tuple(series_rules(self.settings, held, rule_paths(self.rule_folders)))
        return Rulebook(chosen(held, select, ignore), series, rules)

    def wanted(self, book: Rulebook) -> Callable[[Finding], bool]:
        """Tell which findings count: those that no exception of the configuration leaves out."""
        if not self.settings.ignore:
            return lambda _: True
        from speclint.exemptions.exceptions import left_out

        ignored = left_out(self.settings, book.known, self.folder)
        return lambda finding: not ignored(finding)

    def plan_files(self) -> list[str]:
        """Files of the whole plan, as paths relative to the current folder where possible.

        Where nothing of it is there, there is no plan: a missing folder is no specification.
        """
        places = [os.path.join(self.folder, name) for name in self.settings.paths.value]
        files = spec_files(map(shown, places))
        return files if any(map(os.path.lexists, files)) else []

    def plan_holds(self) -> Callable[[str], bool]:
        """Tell whether a path lies in a folder of the plan; a pattern is taken for its folder."""
        roots = [
            os.path.realpath(os.path.join(self.folder, _without_pattern(name)))
            for name in self.settings.paths.value
        ]

        @cache
        def holds(path: str) -> bool:
            full = os.path.realpath(path)
            return any(full == root or full.startswith(f"{root}{os.sep}") for root in roots)

        return holds

    @property
    def has_baseline(self) -> bool:
        """Tell whether there is a file of known debts; one that cannot be reached counts."""
        try:
            os.stat(self.baseline_path)
        except OSError as error:
            return not isinstance(error, FileNotFoundError)
        return True

    def baseline(self) -> Baseline:
        """The known debts; raises WrittenError where their file cannot be read."""
        from speclint.exemptions.baseline import load_baseline

        return load_baseline(self.baseline_path)


def open_workspace(
    config: str | None = None, environment: Mapping[str, str] = os.environ
) -> Workspace:
    """Find and read the configuration; raises WrittenError where it or a variable is wrong."""
    here = os.getcwd()
    named = config or environment.get("SPECLINT_CONFIG")
    file = tidy(named) if named else find_config(here)
    if not named:
        refuse_other_names(here)
    settings = _settings(file) if file else DEFAULTS
    settings = overridden(settings, environment)
    folder = os.path.dirname(os.path.realpath(file)) if file else here
    return Workspace(folder, settings, file)


def _without_pattern(name: str) -> str:
    """A folder or file of the plan, or the folder in which all that a pattern means lies."""
    return name.partition("*")[0].rpartition("/")[0] if "*" in name else name


def _settings(file: str) -> Settings:
    """Judge the configuration, unless the same words were judged before."""
    label = labelled("config", os.fsencode(os.getcwd()) + words_of_files((shown(file),)))
    kept = load_kept(label)
    if isinstance(kept, tuple):
        settings, words = kept
        if isinstance(settings, Settings) and words == words_of_files(settings.files):
            return settings
    from pathlib import Path

    from speclint.setup.config_layers import read_settings

    settings = read_settings(Path(file))
    keep(label, (settings, words_of_files(settings.files)))
    return settings
