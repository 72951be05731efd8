"""Configurations that build on each other, read and judged: the base first, the nearest last."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from speclint.named_tuple import NamedTuple
from speclint.naming.closest import closest
from speclint.setup.complaint import Complaint, WrittenError
from speclint.setup.config import Config
from speclint.setup.config_file import FILE_NAME, PACKAGE, extended, shown
from speclint.setup.settings import DEFAULTS, Ignore, Origin, SeriesSetting, Setting, Settings
from speclint.setup.written import complain, did_you_mean, read_written
from speclint.spec.sections import HEADINGS
from speclint.spec.validation import value_at
from speclint.text.pointer import Place
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from speclint.text.document import Document
    from speclint.text.pointer import Pointer

Value = TypeVar("Value")


class Layer(NamedTuple):
    """One configuration file."""

    path: Path
    config: Config
    document: Document

    def sets(self, key: str) -> bool:
        """Tell whether the file itself says something about a key."""
        return key in self.config.model_fields_set

    def origin(self, *pointer: str | int) -> Origin:
        """Where the file says it."""
        source = self.document.source
        place = Place(pointer, on="key" if isinstance(pointer[-1], str) else "value")
        line = source.line_column(self.document.span(place)[0])[0]
        return Origin(source.path, line, pointer)


def read_settings(file: Path) -> Settings:
    """Read a configuration and those it extends; raises WrittenError with every mistake."""
    layers = list(_layers(file, ()))
    wrong = tuple(c for layer in layers for c in _complaints(layer))
    if wrong:
        raise WrittenError(wrong)
    return merged(layers)


def _layers(file: Path, above: tuple[Path, ...]) -> Iterator[Layer]:
    """The configurations that a file extends, each once, then the file itself."""
    path = shown(file)
    config, document = read_written(Config, read(path), path)
    layer = Layer(file, config, document)
    seen: set[Path] = set()
    for number, name in enumerate(config.extends):
        base = _base(layer, number, name)
        if base.resolve() in (*above, file.resolve()):
            message = f"“{name}” leads back to this configuration."
            raise WrittenError((_about(layer, number, message),))
        for other in _layers(base, (*above, file.resolve())):
            if other.path.resolve() not in seen:
                seen.add(other.path.resolve())
                yield other
    yield layer


def _base(layer: Layer, number: int, name: str) -> Path:
    """File of a configuration that a layer extends."""
    base = extended(layer.path, name)
    if base is None:
        message = f"No package of Python is called “{name.removeprefix(PACKAGE)}” here."
        raise WrittenError((_about(layer, number, message),))
    if base.is_dir():
        base /= FILE_NAME
    if not base.is_file():
        message = f"There is no configuration at “{name}” ({shown(base)})."
        raise WrittenError((_about(layer, number, message),))
    return base


def _about(layer: Layer, number: int, message: str) -> Complaint:
    pointer: Pointer = ("extends", number)
    if value_at(layer.document.data, pointer) is None:
        pointer = ("extends",)
    return complain(layer.document, Place(pointer), message)


def _complaints(layer: Layer) -> Iterator[Complaint]:
    """Headings that no specification has."""
    for number, ignore in enumerate(layer.config.ignore):
        for index, heading in enumerate(ignore.at):
            if heading not in HEADINGS:
                pointer: Pointer = ("ignore", number, "at", index)
                if value_at(layer.document.data, pointer) is None:
                    pointer = pointer[:-1]
                ask = did_you_mean(closest(heading, HEADINGS))
                message = f"No specification has the heading “{heading}”.{ask}"
                yield complain(layer.document, Place(pointer), message)


def merged(layers: Iterable[Layer]) -> Settings:
    """Put the layers together: lists of rules and exceptions add up, single values are replaced."""
    every = tuple(layers)
    return Settings(
        paths=_last(every, "paths", DEFAULTS.paths, lambda c: c.paths),
        rules=tuple(rule for layer in every for rule in _rules(layer)),
        severity={
            name: Setting(level, layer.origin("severity", name))
            for layer in every
            for name, level in layer.config.severity.items()
        },
        ignore=tuple(ignore for layer in every for ignore in _ignores(layer)),
        series={
            name: Setting(_series(layer, name), layer.origin("series", name))
            for layer in every
            for name in layer.config.series
        },
        baseline=_last(every, "baseline", DEFAULTS.baseline, lambda c: c.baseline),
        fail_on=_last(every, "fail_on", DEFAULTS.fail_on, lambda c: c.fail_on),
        format=_last(every, "format", DEFAULTS.format, lambda c: c.format),
        files=tuple(layer.document.source.path for layer in every),
    )


def complaint_at(origin: Origin, message: str, *inner: str | int) -> Complaint:
    """Complain about a value of a configuration, `inner` being the way on from its origin."""
    _, document = read_written(Config, read(origin.source), origin.source)
    pointer = (*origin.pointer, *inner)
    while pointer and value_at(document.data, pointer) is None:
        pointer = pointer[:-1]  # a single text may stand for a list
    on_key = bool(pointer) and isinstance(pointer[-1], str)
    return complain(document, Place(pointer, on="key" if on_key else "value"), message)


def _last(
    layers: Iterable[Layer],
    key: str,
    default: Setting[Value],
    value: Callable[[Config], Value],
) -> Setting[Value]:
    """The value of the nearest configuration that says one."""
    for layer in layers:
        if layer.sets(key):
            default = Setting(value(layer.config), layer.origin(key))
    return default


def _rules(layer: Layer) -> Iterator[Setting[Path]]:
    for number, name in enumerate(layer.config.rules):
        yield Setting(layer.path.parent / name, layer.origin("rules", number))


def _ignores(layer: Layer) -> Iterator[Setting[Ignore]]:
    for number, written in enumerate(layer.config.ignore):
        value = Ignore(written.rules, written.paths, written.at, written.reason)
        yield Setting(value, layer.origin("ignore", number))


def _series(layer: Layer, name: str) -> tuple[SeriesSetting, ...]:
    return tuple(SeriesSetting(s.start, s.rules) for s in layer.config.series[name])
