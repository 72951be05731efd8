"""One question for each change: make it, leave it, make all the rest, or stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.terminal import visible

if TYPE_CHECKING:
    from typing import TextIO

    from speclint.finding import Finding

_HELP = "y = change it, n = leave it, a = change this and all the rest, q = leave all the rest"


class Asker:
    """Asks about each finding once, and remembers what was said."""

    def __init__(self, answers: TextIO, questions: TextIO) -> None:
        self._answers = answers
        self._questions = questions
        self._said: dict[str, bool] = {}
        self._rest: bool | None = None

    def agrees(self, finding: Finding) -> bool:
        """Whether the person wants this change."""
        if finding.fingerprint not in self._said:
            self._said[finding.fingerprint] = self._ask(finding)
        return self._said[finding.fingerprint]

    def _ask(self, finding: Finding) -> bool:
        if self._rest is not None:
            return self._rest
        say = self._questions.write
        say(f"\n{visible(finding.title)} ({finding.identity}), {visible(finding.place)}\n")
        say(f"  {visible(finding.message)}\n  {visible(finding.remedy.title)}\n")
        while True:
            say("Change it? [y/n/a/q/?] ")
            self._questions.flush()
            line = self._answers.readline()
            answer = line.strip().casefold()
            if answer in ("y", "yes", "n", "no"):
                return answer.startswith("y")
            if answer in ("a", "q") or not line:
                self._rest = answer == "a"
                return self._rest
            say(f"{_HELP}\n")
