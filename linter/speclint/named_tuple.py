"""Tuples with named fields, as `typing.NamedTuple` makes them, in a fifth of the time."""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - handed on to type checkers
else:

    @cache
    def _model(count: int) -> type[tuple]:
        """A class with so many fields, whose parts all others with as many share."""
        names = [f"field{number}" for number in range(count)]
        return namedtuple("Model", names)  # noqa: PYI024 - which is what this module is about

    def _constructor(model: type[tuple], fields: tuple[str, ...], defaults: tuple) -> FunctionType:
        """The constructor of a model, with names and defaults of its own."""
        made = model.__new__
        code = made.__code__.replace(co_varnames=("_cls", *fields))
        return FunctionType(code, made.__globals__, made.__name__, defaults)

    def _replace(self: tuple, /, **changes: object) -> tuple:
        """Give the same tuple with other values in some fields."""
        replaced = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return replaced

    def _repr(self: tuple) -> str:
        values = zip(self._fields, self, strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"

    def _reduce(self: tuple) -> tuple[object, ...]:
        """Tell how to pickle it: made anew as any tuple is, it takes two thirds of the time."""
        return tuple.__new__, (type(self), tuple(self))

    class _Maker(type):
        """Makes the class that a class statement describes.

        `typing` compiles every annotation to see whether it may be a type, and `namedtuple` a
        constructor for every class. Type checkers see to the first, and constructors of as many
        fields differ in names alone. A start of the program, with more than a hundred such
        classes, would take 15 ms longer.
        """

        def __new__(
            cls, name: str, bases: tuple[type, ...], described: dict[str, object]
        ) -> type[tuple]:
            if not bases:
                return super().__new__(cls, name, bases, described)
            fields = tuple(described.get("__annotations__", ()))
            model = _model(len(fields))
            defaults = {field: described[field] for field in fields if field in described}
            own = {
                "__new__": _constructor(model, fields, tuple(defaults.values())),
                "__slots__": (),
                "__match_args__": fields,
                "__reduce__": _reduce,
                "__repr__": _repr,
                "_fields": fields,
                "_field_defaults": defaults,
                "_replace": _replace,
            }
            getters = (vars(model)[field] for field in model._fields)
            named = dict(zip(fields, getters, strict=True))
            return type(name, (model,), {**own, **described, **named})

    class NamedTuple(metaclass=_Maker):
        """Base of classes whose annotations are the fields, in order, with their defaults."""
