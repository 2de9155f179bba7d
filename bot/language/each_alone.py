"""Where two measures or two nationalities were named, the question about each: what is offered instead."""

from collections.abc import Iterator

from bot.errors import AskerError
from bot.language.kinds import decide
from bot.language.meanings import Counted, Found, Nationality, Said
from bot.language.slots import Asked
from bot.questions import text


def each_alone(asked: Asked) -> tuple[str, ...]:
    """Canonical texts, in the order named; none where at most one was named, or one alone is no question."""
    for others in (_measures(asked.found), _nationalities(asked.found)):
        if len(others) > 1:
            return tuple(dict.fromkeys(filter(None, (_without(left_out, asked) for left_out in others))))
    return ()


def _measures(found: tuple[Found, ...]) -> list[list[Found]]:
    """For each measure named outright, what names the others."""
    named = [one for one in found if isinstance(one.meaning, Counted) and one.meaning.said is Said.NAME]
    return list(_others(named))


def _nationalities(found: tuple[Found, ...]) -> list[list[Found]]:
    return list(_others([one for one in found if isinstance(one.meaning, Nationality)]))


def _others(named: list[Found]) -> Iterator[list[Found]]:
    for meaning in dict.fromkeys(one.meaning for one in named):
        yield [one for one in named if one.meaning != meaning]


def _without(left_out: list[Found], asked: Asked) -> str | None:
    found = tuple(one for one in asked.found if one not in left_out)
    try:
        return text(decide(Asked(asked.words, found, asked.context, asked.measure)))
    except AskerError:
        return None
