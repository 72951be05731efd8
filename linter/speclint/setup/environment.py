"""Variables of the environment that stand above the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from speclint.report import FailOn
from speclint.setup.settings import Origin, Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.setup.settings import Settings

VARIABLES: Final = {
    "SPECLINT_CONFIG": "the configuration file",
    "SPECLINT_BASELINE": "the file of known debts",
    "SPECLINT_FAIL_ON": "least severity that makes a check exit with 1",
    "SPECLINT_FORMAT": "how a check reports",
    "SPECLINT_CACHE_DIR": "folder for what can be worked out again",
}
"""Variables that are heeded, and what each sets."""

_START: Final = "SPECLINT_"


def overridden(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """Put the values of variables in; raises WrittenError for one that does not fit."""
    given = {name: text for name, text in environment.items() if name.startswith(_START) and text}
    for name in given.keys() - VARIABLES.keys():
        _refuse_slip(name)
    if baseline := given.get("SPECLINT_BASELINE"):
        origin = Origin("SPECLINT_BASELINE")
        settings = settings._replace(baseline=Setting(baseline, origin))
    if level := given.get("SPECLINT_FAIL_ON"):
        known: tuple[FailOn, ...] = get_args(FailOn)
        choice = next((each for each in known if each == level), None)
        if choice is None:
            raise _wrong("SPECLINT_FAIL_ON", level, known)
        settings = settings._replace(fail_on=Setting(choice, Origin("SPECLINT_FAIL_ON")))
    if form := given.get("SPECLINT_FORMAT"):
        from speclint.formats import FORMATS

        if form not in FORMATS:
            raise _wrong("SPECLINT_FORMAT", form, tuple(FORMATS))
        settings = settings._replace(format=Setting(form, Origin("SPECLINT_FORMAT")))
    return settings


def _refuse_slip(name: str) -> None:
    """A variable of another name is not ours to judge, unless it is a slip of the hand."""
    from speclint.naming.closest import closest
    from speclint.setup.complaint import Complaint, WrittenError
    from speclint.setup.written import did_you_mean

    close = closest(name.removeprefix(_START), [known.removeprefix(_START) for known in VARIABLES])
    if close:
        meant = did_you_mean((f"{_START}{close[0]}",))
        complaint = Complaint(name, 0, 0, f"This variable sets nothing.{meant}")
        raise WrittenError((complaint,))


def _wrong(name: str, found: str, known: tuple[str, ...]) -> Exception:
    from speclint.naming.closest import closest
    from speclint.setup.complaint import Complaint, WrittenError
    from speclint.setup.written import did_you_mean

    ask = did_you_mean(closest(found, known)) or f" It may be {', '.join(known)}."
    return WrittenError((Complaint(name, 0, 0, f"The variable says “{found}”.{ask}"),))
