"""Properties that are worked out once, as Python has them since 3.12."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 12):
    from functools import cached_property as cached_property  # noqa: PLC0414 - handed on
else:

    class cached_property:  # noqa: N801 - its name in the standard library
        """Keeps its value in the object; a lock, as Python 3.11 has it, takes twice as long."""

        def __init__(self, work_out):  # noqa: ANN001, ANN204 - checkers read the other branch
            self.work_out = work_out
            self.name = work_out.__name__
            self.__doc__ = work_out.__doc__

        def __get__(self, one, kind=None):  # noqa: ANN001, ANN204 - as above
            if one is None:
                return self
            value = one.__dict__[self.name] = self.work_out(one)
            return value
