"""What holds and why, in rows: a name, the value, and where the value comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.history.dates import write_out
from speclint.policy.rule_choice import called
from speclint.setup.config_file import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule import Rule
    from speclint.setup.settings import Ignore, SeriesSetting, Settings


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `name` is empty where it is the one above."""

    name: str
    value: str
    origin: str


def settings_rows(settings: Settings, rules: Sequence[Rule]) -> Iterator[Row]:
    """Every setting in the order of the file; what is not set is told where it matters."""
    yield Row("extends", _extended(settings), _nearest(settings))
    yield Row("paths", ", ".join(settings.paths.value), str(settings.paths.origin))
    yield Row("rules", "those that ship", "built in")
    for folder in settings.rules:
        yield Row("", shown(folder.value), str(folder.origin))
    yield from _named("severity", _severities(settings, rules))
    yield from _named("ignore", _ignored(settings))
    yield from _named("series", _series(settings))
    yield Row("baseline", settings.baseline.value, str(settings.baseline.origin))
    yield Row("fail_on", settings.fail_on.value, str(settings.fail_on.origin))
    yield Row("format", settings.format.value, str(settings.format.origin))


def _extended(settings: Settings) -> str:
    return ", ".join(settings.files[:-1]) or "nothing"


def _nearest(settings: Settings) -> str:
    return settings.files[-1] if len(settings.files) > 1 else "built in"


def _named(name: str, rows: Iterator[tuple[str, str]]) -> Iterator[Row]:
    """Rows of one setting; one that nobody has set says so."""
    found = list(rows)
    for number, (value, origin) in enumerate(found or [("nothing", "built in")]):
        yield Row("" if number else name, value, origin)


def _severities(settings: Settings, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    for name, level in settings.severity.items():
        rule = called(rules, name)
        yield f"{rule.label}: {level.value}, not {rule.severity}", str(level.origin)


def _ignored(settings: Settings) -> Iterator[tuple[str, str]]:
    for ignore in settings.ignore:
        yield _ignore_words(ignore.value), str(ignore.origin)


def _ignore_words(ignore: Ignore) -> str:
    where = f" in {', '.join(ignore.paths)}" if ignore.paths else ""
    under = f" under {', '.join(ignore.at)}" if ignore.at else ""
    return f"{', '.join(ignore.rules)}{where}{under}: {ignore.reason}"


def _series(settings: Settings) -> Iterator[tuple[str, str]]:
    for name, series in settings.series.items():
        for setting in series.value:
            yield f"{name}, {_series_words(setting)}", str(series.origin)


def _series_words(setting: SeriesSetting) -> str:
    asked = (
        f"{rule} {key}: {value}"
        for rule, parameters in setting.rules.items()
        for key, value in parameters.items()
    )
    return f"from {write_out(setting.start)}: {', '.join(asked)}"
