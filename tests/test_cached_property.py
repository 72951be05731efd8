"""What is worked out once, and kept."""

from __future__ import annotations

from speclint.cached_property import cached_property


class _Class:
    def __init__(self) -> None:
        self.asked = 0

    @cached_property
    def code(self) -> str:
        """Its code."""
        self.asked += 1
        return "102A"


def test_a_property_is_worked_out_once() -> None:
    one, other = _Class(), _Class()
    assert (one.code, one.code, other.code) == ("102A", "102A", "102A")
    assert (one.asked, other.asked) == (1, 1)
    assert vars(one)["code"] == "102A"


def test_the_class_gives_the_property_itself() -> None:
    assert vars(_Class)["code"] is _Class.code
    assert _Class.code.__doc__ == "Its code."
