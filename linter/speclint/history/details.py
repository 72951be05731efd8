"""Reads the classes that an event of a history sentence names, and what stands in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from speclint.history.asides import Asides
from speclint.history.draft import LISTINGS
from speclint.history.form import Mention
from speclint.history.names import QUOTES, trim
from speclint.text.late import late

if TYPE_CHECKING:
    from speclint.history.draft import Draft, Listing
    from speclint.history.words import Symbol

# What a list tells of the class where no event stands before it.
_OF_THEMSELVES = {
    "title": "retitled",
    "class_code": "recoded",
    "replaces": "new",
    "consolidates": "new",
}
_FROM_TO = late(rf"\s(?:to|TO)\s{{1,4}}(?!THE\b)(?=[{QUOTES}]?[A-Z0-9])", re.ASCII)


class Details(Asides):
    """The part of the grammar that names classes; a method is false where it finds none."""

    __slots__ = ()

    def listed(self, symbol: Symbol) -> bool:
        """Read "replaces 09450 Customer Services Specialist 3", "formerly 09450".

        At the start they tell of the class by themselves: "Previously titled Clerk 2: 7-1-78",
        "(Formerly 09450)".
        """
        if self.groups.last is not None:
            return self.mentioned(LISTINGS[symbol.value])
        here, self.at = self.at, self.at + 1
        found = self.mentions()
        if not found:
            self.at = here
            return False
        verb = _OF_THEMSELVES.get(symbol.value) or _changed(found)
        draft = self.groups.open(verb, symbol.start, symbol.end)
        draft.imply(symbol._replace(value=verb))
        draft.add_mentions(LISTINGS[symbol.value], found)
        return True

    def mentioned(self, listing: Listing) -> bool:
        """Read the classes after the word that introduces a list."""
        draft = self.groups.last
        self.at += 1
        found = self.mentions() if draft else ()
        if draft is None or not found:
            self.at -= 1
            return False
        draft.add_mentions(listing, found)
        return True

    def open_paren(self, symbol: Symbol) -> bool:
        """Read "(", and the "was" of "(was 09450)"."""
        self.opened.append(symbol)
        self.at += 1
        if self.is_was(self.at):
            self.mentioned("former")
        else:
            self.remark()
        return True

    def close_paren(self, symbol: Symbol) -> bool:
        """Read ")"; one that closes nothing is not understood."""
        if not self.opened:
            return False
        self.opened.pop()
        self.at += 1
        if self.groups.last:
            self.groups.last.end = symbol.end
        return True

    def body(self, symbol: Symbol) -> bool:
        """Read the Board of "Board adopted May 8, 2008" or "New class: 12-11-87 (HEPB)"."""
        alone = self.kind(self.at + 1) == ")" and self.kind(self.at - 1) == "("
        if not alone and self.kind(self.at + 1) != "when":
            return self.word(symbol)
        self.at += 1
        return True

    def bracket(self, symbol: Symbol) -> bool:
        """Read the former title or code in "Retitled Office Assistant 3 [Office Assistant III]"."""
        draft = self.groups.last
        start, end = symbol.start + 1, symbol.end - 1
        if draft is None or not draft.has("title", "class_code") or not self.text[start].isupper():
            return False
        draft.add_mentions("former", (Mention(None, (start, end), symbol.start, symbol.end),))
        self.at += 1
        return True

    def word(self, symbol: Symbol) -> bool:
        """Read what a plain word can begin: a title, a study, salary ranges, "from … to …"."""
        draft = self.groups.last
        if self.own_study(symbol):
            return True
        if draft is None:
            return False
        if self.aside(symbol, draft):
            return True
        if symbol.value in {"from", "to", "as"} and draft.has("title", "class_code"):
            return self.renamed(draft, symbol.value)
        self.at += symbol.value == "as" and draft.wants_name and self.starts_name(self.at + 1)
        return draft.wants_name and self.own_name(draft)

    def own_name(self, draft: Draft) -> bool:
        """Read the title that follows "New class effective June 1, 2005;"."""
        after_unknown = self.unknown_end == self.at
        if after_unknown or (self.kind(self.at) != "code" and not self.starts_name(self.at)):
            return False
        odd = self.odd_word()
        if odd:
            return self.not_understood(max(odd, self.at + 1))
        draft.named = self.mention()
        if draft.named is None:
            return False
        draft.end = draft.named.end
        return True

    def renamed(self, draft: Draft, word: str) -> bool:
        """Read "from Clerk 1 to Clerk 2", or "to Clerk 2"."""
        self.at += 1
        found = self.mention()
        if found is None:
            self.at -= 1
            return False
        draft.end = found.end
        if word == "from":
            former, draft.named = _from_to(self.text, found)
            draft.add_mentions("former", (former,))
        else:
            draft.named = found
        return True


def _changed(former: tuple[Mention, ...]) -> str:
    """What became of a class that was called so: another code alone, or another title."""
    start, end = former[0].title
    return "recoded" if start == end else "retitled"


def _from_to(text: str, mention: Mention) -> tuple[Mention, Mention | None]:
    """Part "Clerk 1 to Clerk 2" into the class before and the class after."""
    found = list(_FROM_TO.finditer(text, mention.start, mention.end))
    if not found:
        return mention, None
    cut, resume = found[-1].span()
    first, last = (mention.code, None) if _leads(mention) else (None, mention.code)
    start = first[1] if first else mention.start
    before = trim(text, trim(text, (start, cut)), QUOTES)
    after = trim(text, (resume, mention.title[1]), QUOTES)
    return (
        Mention(first, before, mention.start, cut),
        Mention(last, after, resume, mention.end),
    )


def _leads(mention: Mention) -> bool:
    """Whether the code stands before the title."""
    return mention.code is not None and mention.code[0] < mention.title[0]
