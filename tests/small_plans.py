"""Plans of a few cooks, for checks over the whole plan."""

from __future__ import annotations

Plan = dict[str, str]
Found = list[tuple[str, str, str]]
"""File (named by its class code), variant, words underlined."""


def spec(code: str, title: str = "", more: str = "") -> str:
    return f'class_code: "{code}"\ntitle: {title or f"Cook {code}"}\n{more}'


def cook(level: int | str, more: str = "", *, code: str = "", series: str = "Cook") -> str:
    """Write a class of the series of cooks; its code rises with its level unless given."""
    given = code or f"102{chr(64 + level)}" if isinstance(level, int) else code
    return spec(given, f"{series} {level}", f"series: {series}\nlevel: {level}\n{more}")


def cooks(*levels: int) -> Plan:
    return {f"102{chr(64 + level)}": cook(level) for level in levels}


def ways(*texts: str) -> str:
    return "desirable_qualifications:\n" + "".join(f'  - "{text}"\n' for text in texts)
