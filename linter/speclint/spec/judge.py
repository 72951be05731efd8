"""Data against the model: a typed specification, and a slip for whatever does not fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.spec.sections import HEADINGS
from speclint.spec.spec_reader import read_spec
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from speclint.spec.spec import Spec
    from speclint.text.document import Data


class Judgement(NamedTuple):
    """The specification without the parts that do not fit, those parts, and why."""

    spec: Spec | None
    slips: tuple[Slip, ...] = ()
    broken: frozenset[str] = frozenset()


def judge(data: Data) -> Judgement:
    """Type the data; a part that does not fit is left out, so that the rest is still judged.

    The model is loaded only for data that does not plainly fit: loading it takes longer than
    reading a hundred specifications. Headings that it does not know are left out without it.
    """
    spec = read_spec(data)
    if spec is not None:
        return Judgement(spec)
    if not isinstance(data, dict) or HEADINGS.keys().isdisjoint(data):
        return Judgement(None, (Slip("not-a-specification"),))
    unknown = [key for key in data if key not in HEADINGS]
    if unknown:
        spec = read_spec({key: value for key, value in data.items() if key in HEADINGS})
    if spec is not None:
        return Judgement(spec, tuple(_unknown(key, data) for key in unknown), frozenset(unknown))
    from speclint.spec.model_judge import fit

    return Judgement(*fit(data))


def _unknown(key: str, data: Data) -> Slip:
    from speclint.spec.misfit import misfit  # most specifications have no such heading
    from speclint.spec.validation import Objection

    return misfit(Objection("unknown-key", (key,)), data)
