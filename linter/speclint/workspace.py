"""A repository of specifications as the command line sees it: configuration, rules, plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from speclint.config import Config
from speclint.config_file import find_config, shown
from speclint.discover import spec_files
from speclint.rule_choice import chosen, with_severity
from speclint.rulebook import Rulebook, SeriesRule
from speclint.rulepack import load_rules, rule_paths, shipped_rules
from speclint.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.rule import Rule


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder whose configuration holds, the configuration, and its file where there is one."""

    root: Path
    config: Config
    file: Path | None = None

    @property
    def rule_folders(self) -> list[Path]:
        """Folders of rules: those that ship, then the team's own."""
        return [shipped_rules(), *(self.root / name for name in self.config.rules)]

    def rulebook(self, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Rulebook:
        """The rules of a run; raises WrittenError or UnknownRuleError."""
        rules = with_severity(load_rules(self.rule_folders), self.config.severity)
        return Rulebook(chosen(rules, select, ignore), tuple(self._for_series(rules)))

    def plan_files(self) -> list[str]:
        """Files of the whole plan, as paths relative to the current folder where possible."""
        return spec_files(shown(self.root / name) for name in self.config.paths)

    def _for_series(self, rules: Sequence[Rule]) -> Iterator[SeriesRule]:
        if not self.config.series:
            return
        from speclint.series_rules import series_rules

        yield from series_rules(self.config, rules, rule_paths(self.rule_folders))


def open_workspace(config: str | None = None) -> Workspace:
    """Find and read the configuration; raises WrittenError where it has a mistake."""
    here = Path.cwd()
    file = Path(config) if config else find_config(here)
    if file is None:
        return Workspace(here, Config())
    from speclint.written import read_written

    path = shown(file)
    settings, _ = read_written(Config, read(path), path)
    return Workspace(file.resolve().parent, settings, file)
