"""A command without options is read as its parser reads it."""

from __future__ import annotations

import pytest

from speclint import cli


@pytest.mark.parametrize(
    "words", [(), ("specs",), ("specs/102A.yaml", "a folder", "specs/*.yaml"), ("",)]
)
def test_words_alone_mean_what_the_parser_says(words: tuple[str, ...]) -> None:
    plain = cli.without_options(["check", *words])
    assert plain is not None
    assert vars(plain) == vars(cli.parsed("check", ["check", *words]))


@pytest.mark.parametrize(
    "words",
    [("check", "--no-baseline"), ("check", "-"), ("check", "--", "x"), ("fix",), ("-V", "check")],
)
def test_other_words_are_left_to_the_parser(words: tuple[str, ...]) -> None:
    assert cli.without_options([*words]) is None
