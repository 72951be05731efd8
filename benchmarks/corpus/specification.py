"""Every part of a class specification put together as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus.draft import AUTHORIZATION_SENTENCE, LICENCE_PARAGRAPH, Draft, Statement
from corpus.history import Historian, Timeline, timeline
from corpus.qualifications import desirable_qualifications, minimum_qualifications
from corpus.series import PlanClass, Series
from corpus.statements import typical_work
from corpus.vocabulary import CLERICAL_CONCEPT, FIELDS, LEVELS, PROSE, filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

COMMENTS: Final = (
    "Reviewed with the agencies that use this class.",
    "The wording follows the published page.",
    "Next review with the 2027 collective bargaining agreements.",
)
CURRENT_SECTIONS: Final = ("definition", "typical_work", "desirable_qualifications")
OLD_SECTIONS: Final = ("definition", "typical_work", "minimum_qualifications")


@dataclass(frozen=True, slots=True)
class SeriesPlan:
    """What the specifications of one series share; `other` is a class of another series."""

    series: Series
    days: Timeline
    concept: tuple[str, ...]
    clerical: bool
    field: str
    degree: bool
    other: str | None

    def lower(self, own: PlanClass) -> str | None:
        """Title of the class below, if there is one."""
        return self.series.classes[own.rank - 1].title if own.rank else None


def series_drafts(series: Series, other: str | None, rng: Random) -> Iterator[Draft]:
    """Draft the classes of a series, after those of the older series that it replaced."""
    if series.replaced:
        yield from _old_drafts(series.replaced, rng)
    if series.extra and series.replaced:
        day = series.replaced.abolished
        extra = Series(series.extra.title, None, (series.extra,), abolished=day)
        yield from _old_drafts(extra, rng)
    if series.information_technology:
        yield from (_it_draft(series, own, rng) for own in series.classes)
    else:
        shared = _shared(series, other, rng)
        yield from (_current_draft(shared, own, rng) for own in series.classes)


def _shared(series: Series, other: str | None, rng: Random) -> SeriesPlan:
    clerical = rng.random() < 0.15
    concept = _concept(rng) if clerical or rng.random() < 0.5 else ()
    return SeriesPlan(
        series,
        timeline(series, rng),
        (*concept, CLERICAL_CONCEPT) if clerical else concept,
        clerical,
        filled(rng.choice(FIELDS), rng),
        rng.random() < 0.5,
        other if rng.random() < 0.3 else None,
    )


def _concept(rng: Random) -> tuple[str, ...]:
    sentences = [filled(template, rng) for template in rng.sample(PROSE["concept"], 6)]
    return (" ".join(sentences[:3]), " ".join(sentences[3:]))


def _current_draft(shared: SeriesPlan, own: PlanClass, rng: Random) -> Draft:
    lower = shared.lower(own)
    share = rng.randint(0, 9) if shared.clerical else None
    pointer = shared.concept and own.rank > 0
    characteristics = _characteristics(lower, rng) if rng.random() < 0.6 else ()
    knowledge, ability = _knowledge(rng) if rng.random() < 0.6 else (None, None)
    optional = {
        "class_series_concept": bool(shared.concept),
        "distinguishing_characteristics": bool(characteristics),
        "knowledge_and_abilities": knowledge is not None,
    }
    sections = [*(key for key, held in optional.items() if held), *CURRENT_SECTIONS]
    return Draft(
        class_code=own.code,
        title=own.title,
        category=shared.series.category,
        series=shared.series.name if own.level else None,
        level=own.level,
        clerical_share=share,
        see=shared.series.classes[0].code if pointer else None,
        class_series_concept=() if pointer else shared.concept,
        definition=_definition(shared, own, lower, rng),
        distinguishing_characteristics=characteristics,
        typical_work=typical_work(own.role, lower, share, rng),
        knowledge_of=knowledge,
        ability_to=ability,
        legal_requirements=(LICENCE_PARAGRAPH, AUTHORIZATION_SENTENCE),
        desirable_qualifications=desirable_qualifications(
            own.rank, lower, shared.field, degree=shared.degree
        ),
        history=Historian(shared.series, own, shared.days, sections, rng).entries(),
        comment=rng.choice(COMMENTS) if rng.random() < 0.1 else None,
    )


def _definition(
    shared: SeriesPlan, own: PlanClass, lower: str | None, rng: Random
) -> tuple[str, ...]:
    words = LEVELS[own.role]
    does = filled(rng.choice(words.definition), rng)
    level = f"This is the {own.role} level of the series. " if own.level else ""
    sentences = [f"{level}Under {words.supervision}, {does}."]
    sentences.append(f"Positions {filled('{work} {scope} to {aim}', rng)}.")
    if lower and rng.random() < 0.4:
        sentences.append(
            f"Positions at this level are distinguished from the {lower} by "
            f"{filled('the responsibility for {topic}', rng)}."
        )
    first = " ".join(sentences)
    if shared.other and own is shared.series.classes[-1]:
        kind = filled("Positions responsible for {topic} on behalf of several agencies", rng)
        return (first, f"{kind} are allocated to the {shared.other} class.")
    return (first,)


def _characteristics(lower: str | None, rng: Random) -> tuple[str, ...]:
    drawn = [filled(one, rng) for one in rng.sample(PROSE["characteristics"], rng.randint(3, 6))]
    if lower and rng.random() < 0.3:
        drawn.append(f"In addition, performs the duties of a {lower}.")
    return (" ".join(drawn[:3]), " ".join(drawn[3:])) if len(drawn) > 3 else (" ".join(drawn),)


def _knowledge(rng: Random) -> tuple[str, str]:
    knowledge = [filled(one, rng) for one in rng.sample(PROSE["knowledge"], rng.randint(6, 10))]
    ability = [filled(one, rng) for one in rng.sample(PROSE["abilities"], rng.randint(6, 10))]
    return f"{'; '.join(knowledge)}.", f"{'; '.join(ability)}."


def _it_draft(series: Series, own: PlanClass, rng: Random) -> Draft:
    words = LEVELS[own.role]
    competency = [filled(one, rng) for one in rng.sample(PROSE["characteristics"], 8)]
    does = filled(rng.choice(words.definition), rng)
    return Draft(
        class_code=own.code,
        title=own.title,
        category=None,
        series=series.name,
        level=own.level,
        job_family_definition=_concept(rng),
        job_level_competency_description=(
            f"Under {words.supervision}, {does}. {' '.join(competency[:4])}",
            " ".join(competency[4:]),
        ),
        history=(),
    )


def _old_drafts(series: Series, rng: Random) -> Iterator[Draft]:
    days = timeline(series, rng)
    field = filled(rng.choice(FIELDS), rng)
    for own in series.classes:
        lower = [one.title for one in series.classes[: own.rank]][::-1]
        knowledge, ability = _knowledge(rng)
        yield Draft(
            class_code=own.code,
            title=own.title,
            category=None,
            series=series.name if own.level else None,
            level=own.level,
            abolished=series.abolished,
            definition=_old_definition(own, rng),
            distinguishing_characteristics=_characteristics(None, rng),
            typical_work=_old_work(own, lower, rng),
            knowledge_of=knowledge,
            ability_to=ability,
            minimum_qualifications=minimum_qualifications(lower, field),
            history=Historian(series, own, days, OLD_SECTIONS, rng).entries(),
        )


def _old_definition(own: PlanClass, rng: Random) -> tuple[str, ...]:
    words = LEVELS[own.role]
    return (f"Under {words.supervision}, {filled(rng.choice(words.definition), rng)}.",)


def _old_work(own: PlanClass, lower: list[str], rng: Random) -> tuple[Statement, ...]:
    return typical_work(own.role, lower[0] if lower else None, None, rng)
