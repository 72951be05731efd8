"""Kind `third-person`: statements of typical work open with a verb in the third person."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Label, Problem
from speclint.text.pointer import Place
from speclint.wording.opening_verbs import Opening, are_plainly_right, leads_nowhere, opening
from speclint.wording.verb_forms import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape
    from speclint.wording.joined_verbs import WrongVerb
    from speclint.wording.verb_forms import Verbs

_MANY: Final = 3
"""Statements from which on one finding tells of all, where they are most of the list."""

Wrong = tuple["Paragraph", Opening]


class ThirdPerson(SpecCheck):
    """Statements of typical work say "Assists", where they open with a known verb.

    `verbs` are base forms that are verbs alone; `also_nouns` those that can be nouns, and that
    are judged by the words behind them. A list most of which is wrong is one problem.
    """

    kind: Literal["third-person"]
    verbs: tuple[str, ...]
    also_nouns: tuple[str, ...]
    seldom: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"found", "instead", "count", "total"})
    variants: ClassVar[frozenset[str]] = frozenset({"list", "noun"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield a problem for each statement, or one for a list of which most are wrong."""
        del interval
        known = self._known
        if are_plainly_right(reading.texts("typical_work"), known):
            return
        judged: list[Wrong] = []
        for paragraph in reading.section("typical_work"):
            if paragraph.text.endswith(":"):
                if leads_nowhere(paragraph.text, known):
                    continue
                break  # what follows may go on from here: "Positions may:"
            judged.append((paragraph, opening(paragraph.text, known)))
        yield from _problems(judged)

    @cached_property
    def _known(self) -> Verbs:
        return verbs(self.verbs, self.also_nouns, self.seldom, self.roles)

    def passes(self, shape: Shape) -> bool:
        """Nothing opens where there are no statements."""
        return not shape.tells(("typical_work",))


def _problems(judged: list[Wrong]) -> Iterator[Problem]:
    right = sum(o.verdict == "right" for _, o in judged)
    sure = sum(o.verdict == "wrong" for _, o in judged)
    told = {"wrong", "perhaps"} if right + sure else {"wrong"}
    wrong = [one for one in judged if one[1].verdict in told]
    if len(wrong) >= _MANY and len(wrong) > right:
        wrong = [one for one in judged if one[1].verdict in {*told, "doubtful"}]
        yield _of_list(wrong, len(judged))
    else:
        yield from (_of_one(*one) for one in wrong)


def _of_one(paragraph: Paragraph, opening: Opening) -> Problem:
    verb = opening.wrong[0]
    return Problem(
        _place(paragraph, verb),
        {"found": verb.found, "instead": verb.right},
        "noun" if opening.noun else None,
        suggestions=(verb.right,),
        edits=_edits(paragraph, opening) if opening.whole else (),
    )


def _of_list(wrong: list[Wrong], total: int) -> Problem:
    (paragraph, opening), *others = wrong
    verb = opening.wrong[0]
    whole = all(one.whole for _, one in wrong)
    return Problem(
        _place(paragraph, verb),
        {
            "found": verb.found,
            "instead": verb.right,
            "count": str(len(wrong)),
            "total": str(total),
        },
        "list",
        also=tuple(Label(_place(p, o.wrong[0]), f"“{o.wrong[0].right}”") for p, o in others),
        suggestions=(verb.right,),
        edits=tuple(edit for p, o in wrong for edit in _edits(p, o)) if whole else (),
    )


def _place(paragraph: Paragraph, verb: WrongVerb) -> Place:
    return Place(paragraph.pointer, paragraph.start + verb.start, paragraph.start + verb.end)


def _edits(paragraph: Paragraph, opening: Opening) -> tuple[ReplaceText, ...]:
    at = paragraph.start
    return tuple(
        ReplaceText(paragraph.pointer, at + verb.start, at + verb.end, verb.right)
        for verb in opening.wrong
    )
