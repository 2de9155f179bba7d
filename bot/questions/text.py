"""Canonical text of a question, both ways, from the forms in ``bot.questions.kinds``."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache, cached_property
from typing import Any, NamedTuple, get_args

from bot.errors import NotUnderstood
from bot.events import NO_EVENTS, Event, Events
from bot.periods import During, SinceEvent
from bot.questions.kinds import Question
from bot.questions.slots import SLOTS

_AS_OF = "[ as of {as_of}]"
_PART = re.compile(r"\[([^\]{]*)\{([^}]*)\}\]|\{([^}]*)\}|([^\[\]{}]+)")
_JOINERS = "(?:in |on )?"


class _Part(NamedTuple):
    """Words, or a field with the words before it; ``joined``: with the word that fits its period."""

    words: str
    name: str
    joined: bool
    optional: bool


class _Form:
    """One kind's form: writes its questions, and reads them back."""

    def __init__(self, kind: type[Any]) -> None:
        self.kind = kind
        self.parts = [_part(*found) for found in _PART.findall(kind.FORM + _AS_OF)]
        self.defaults = {f.name: f.default for f in fields(kind) if f.default is not MISSING}
        first = self.parts[0]
        self.openings = tuple(SLOTS[first.name].pattern.split("|")) if first.name else (first.words,)

    def write(self, question: Question) -> str:
        return "".join(self._written(part, question) for part in self.parts)

    def _written(self, part: _Part, question: Question) -> str:
        if not part.name:
            return part.words
        value = getattr(question, part.name)
        if part.optional and value == self.defaults[part.name]:
            return ""
        joiner = value.joiner if part.joined else ""
        return f"{part.words}{joiner}{SLOTS[part.name].write(value)}"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile("".join(map(_pattern, self.parts)))

    def read(self, match: re.Match[str], events: Events) -> Question:
        given = {name: value for name, value in match.groupdict().items() if value is not None}
        question: Question = self.kind(
            **{name: SLOTS[name].read(value, events) for name, value in given.items()}
        )
        return question


def _part(optional_words: str, optional_name: str, name: str, words: str) -> _Part:
    if optional_name:
        return _Part(optional_words, optional_name, False, True)
    return _Part(words, name.removeprefix("in:"), name.startswith("in:"), False)


def _pattern(part: _Part) -> str:
    if not part.name:
        return re.escape(part.words)
    joiners = _JOINERS if part.joined else ""
    piece = f"{re.escape(part.words)}{joiners}(?P<{part.name}>{SLOTS[part.name].pattern})"
    return f"(?:{piece})?" if part.optional else piece


@cache
def _forms() -> dict[type[Any], _Form]:
    return {kind: _Form(kind) for kind in get_args(Question)}


def text(question: Question) -> str:
    """The one canonical text of a question."""
    return _forms()[type(question)].write(question)


def shown(question: Question) -> str:
    """The canonical text as people read it: events by their titles, not their ids."""
    return Events.of(_events_of(question)).titled(text(question))


def _events_of(question: Question) -> Iterator[Event]:
    for one in fields(question):
        value = getattr(question, one.name)
        for period in value if isinstance(value, tuple) else (value,):
            if isinstance(period, SinceEvent | During):
                yield period.event


def parse(canonical: str, events: Events = NO_EVENTS) -> Question:
    """Read canonical text. Raises ``NotUnderstood`` for anything else."""
    for form in _forms().values():
        # Asked first, for a pattern is compiled when it is first used, and that takes milliseconds.
        match = form.pattern.fullmatch(canonical) if canonical.startswith(form.openings) else None
        if match:
            try:
                return form.read(match, events)
            except ValueError as error:
                raise NotUnderstood(f"“{canonical}” names something that cannot be: {error}.") from None
    raise NotUnderstood(f"“{canonical}” does not read as a canonical question.")
