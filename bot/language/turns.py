"""Turns of phrase that must be read before their single words: what is excluded, "the last week that",
"second busiest", a greeting, a phrase that changes nothing."""

from bot.language.asides import read_hearsay, read_preamble, read_purpose
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.excluded import read_excluded
from bot.language.meanings import Cue, Found, Harmless, Place
from bot.language.numbers import ORDINALS
from bot.language.tokens import Words
from bot.language.when import read_as_of
from bot.questions import Direction, Grain

_GREETINGS = ("morning", "afternoon", "evening")
_THAT = ("with", "to", "that", "when", "where", "which", "had", "saw")
_DATED = ("the", "this", "last", "a", "same", "that", "date", *MONTH_NUMBERS)
_NTHS = {"2nd": 2, "3rd": 3} | {f"{number}th": number for number in range(4, 21)}
_HARMLESS = (Harmless(),)


def read_turn(words: Words, texts: tuple[str, ...], at: int, context: Context) -> list[Found]:
    """What stands at a word, if it is one of them."""
    opening = read_preamble(words) if at == 0 else []
    opening = opening or read_hearsay(texts, at)
    if opening:
        return opening
    dated = read_as_of(words, at, context) or read_excluded(texts, at, context)
    if dated:
        return [Found(dated[0], at, dated[1])]
    if texts[at] == "the" and _last_that(texts, at + 1):
        return [Found(Harmless(), at, at + 1)]
    return _last_that(texts, at) or _place(texts, at, context) or _harmless(texts, at, context)


def _harmless(texts: tuple[str, ...], at: int, context: Context) -> list[Found]:
    if at == 0 and texts[at] in _GREETINGS:
        return [Found(Harmless(), at, at + 1)]
    purpose = read_purpose(texts, at)
    if purpose:
        return [Found(Harmless(), at, purpose)]
    phrase = context.lexicon.at(texts, at)
    several = phrase and phrase[0] == _HARMLESS and phrase[1] > at + 1
    return [Found(Harmless(), at, phrase[1])] if phrase and several else []


def _last_that(texts: tuple[str, ...], at: int) -> list[Found]:
    """ "The last week with over 500" is not last week."""
    if len(texts) < at + 4 or texts[at] != "last" or texts[at + 2] not in _THAT:
        return []
    if texts[at + 2] in ("with", "to") and texts[at + 3] in _DATED:
        return []
    grain = next((grain for grain in Grain if grain.value == texts[at + 1]), None)
    return [Found(Cue.LAST, at, at + 2), Found(grain, at, at + 2)] if grain else []


def _place(texts: tuple[str, ...], at: int, context: Context) -> list[Found]:
    """The second busiest, the 3rd highest."""
    number = ORDINALS.get(texts[at]) or _NTHS.get(texts[at])
    phrase = context.lexicon.at(texts, at + 1) if number and at + 1 < len(texts) else None
    is_place = phrase and any(isinstance(meaning, Direction) for meaning in phrase[0])
    return [Found(Place(number), at, at + 1)] if number and is_place else []
