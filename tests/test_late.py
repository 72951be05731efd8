"""A pattern that is compiled late, or was in another run, finds what it finds otherwise."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import speclint
from speclint.setup.kept_patterns import kept_patterns
from speclint.setup.user_cache import cache_folder
from speclint.text import compiled_form as forms
from speclint.text import late as late_patterns
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from speclint.text.compiled_form import CompiledForm, Written

WORDS = r"(?P<word>[a-c]+)\b"
TEXTS = ("Abc, cab", "", "abcd", "ab\nCA")


@given(st.text("abcD ,\n"))
def test_it_finds_the_same(text: str) -> None:
    now, then = re.compile(WORDS, re.IGNORECASE), late(WORDS, re.IGNORECASE)
    assert then.findall(text) == now.findall(text)
    assert then.sub("x", text) == now.sub("x", text)
    assert [m.span("word") for m in then.finditer(text, 1)] == [
        m.span("word") for m in now.finditer(text, 1)
    ]


def _all_written() -> Iterator[Written]:
    """Every pattern that stands late in a module of the program."""
    for module in walk_packages(speclint.__path__, "speclint."):
        if not module.name.endswith("__main__"):
            for value in vars(import_module(module.name)).values():
                written: Any = getattr(value, "_written", None) if type(value) is late else None
                if written:
                    yield written


def test_every_form_makes_the_very_pattern() -> None:
    every = set(_all_written())
    assert len(every) > 100
    for written in every:
        form = forms.compiled_form(written)
        assert form is not None
        made = forms.pattern_of(written, form)
        assert made == re.compile(*written)  # compares the code
        assert made is not None
        assert dict(made.groupindex) == dict(re.compile(*written).groupindex)


def test_no_group_is_repeated_for_good() -> None:
    """Python before 3.11.5 (Debian 12 has 3.11.2) finds the wrong things with `(?:…)*+`.

    See the change log of Python 3.11.5, gh-106052. A single character, `[a-z]*+`, is well.
    """
    for pattern, flags in set(_all_written()):
        tree = import_module("re._parser").parse(pattern, flags)
        assert not any(_is_for_good(step) for step in _steps(tree)), pattern


def _steps(tree: Iterable[Any]) -> Iterator[Any]:
    """All steps of a parsed pattern, those inside of others too."""
    for part in tree:
        if isinstance(part, tuple):
            yield part
        if isinstance(part, (tuple, list)) or hasattr(part, "data"):
            yield from _steps(part)


def _is_for_good(step: tuple[Any, ...]) -> bool:
    if str(step[0]) == "POSSESSIVE_REPEAT":
        return not import_module("re._compiler")._simple(step[1][2])  # noqa: SLF001 - what `re` asks, too
    return str(step[0]) == "ATOMIC_GROUP"


def test_a_pattern_that_cannot_be_read_is_told_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        late("[a-").search("a")


@pytest.fixture
def nothing_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run that begins, with a cache folder of its own."""
    monkeypatch.setenv("SPECLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(late_patterns, "_FORMS", {})
    monkeypatch.setattr(late_patterns, "_HERE", set())
    return tmp_path


def _next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_patterns, "_FORMS", {})
    monkeypatch.setattr(late_patterns, "_HERE", set())


def _refuse(*_: object) -> None:
    pytest.fail("it was compiled again")


@pytest.mark.usefixtures("nothing_compiled")
def test_the_next_run_does_not_compile_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_patterns():
        assert late(WORDS).findall(TEXTS[0]) == ["bc", "cab"]
    _next_run(monkeypatch)
    monkeypatch.setattr(late_patterns, "compiled_form", _refuse)
    monkeypatch.setattr(re, "compile", _refuse)
    with kept_patterns():
        assert late(WORDS).findall(TEXTS[0]) == ["bc", "cab"]


def test_nothing_is_written_where_nothing_is_new(
    nothing_compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kept_patterns():
        late(WORDS).search("a")
    (kept,) = nothing_compiled.iterdir()
    kept.chmod(0o400)
    before = kept.stat()
    _next_run(monkeypatch)
    with kept_patterns():
        late(WORDS).search("a")
    assert kept.stat() == before


def test_what_is_new_joins_what_was_kept(
    nothing_compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for pattern in ("a", "b"):
        _next_run(monkeypatch)
        with kept_patterns():
            late(pattern).search("a")
    _next_run(monkeypatch)
    monkeypatch.setattr(late_patterns, "compiled_form", _refuse)
    with kept_patterns():
        assert late("a").search("a")
        assert late("b").search("b")
    assert len(list(nothing_compiled.iterdir())) == 1


@pytest.mark.usefixtures("nothing_compiled")
def test_a_folder_that_cannot_be_written_is_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPECLINT_CACHE_DIR", "/dev/null/nowhere")
    assert cache_folder() == "/dev/null/nowhere"
    with kept_patterns():
        assert late(WORDS).findall(TEXTS[0]) == ["bc", "cab"]


@pytest.mark.usefixtures("nothing_compiled")
@pytest.mark.parametrize("missing", ["re._parser", "re._compiler", "_sre"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_python_that_works_otherwise_compiles_as_ever(
    missing: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(name: str) -> object:
        return object() if name == missing else import_module(name)

    monkeypatch.setattr(forms, "import_module", without)
    found = late(WORDS, re.IGNORECASE).findall(text)
    assert found == re.compile(WORDS, re.IGNORECASE).findall(text)


@pytest.mark.usefixtures("nothing_compiled")
@pytest.mark.parametrize(
    "damaged", [(0, b"\xff\xff\0\0", 1, {}, (None,)), (0, b"\0", 1, {}, (None,)), (1, 2), None]
)
def test_a_damaged_form_is_not_used(damaged: CompiledForm) -> None:
    late_patterns.use_compiled({(WORDS, 0): damaged})
    assert late(WORDS).findall(TEXTS[0]) == ["bc", "cab"]
