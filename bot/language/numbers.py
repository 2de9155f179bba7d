"""Numbers as people type them: 1,305, 10k, 1.5k, ten thousand, 100,000th."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.tokens import Word, Words
from bot.questions import Comparator, Condition

LARGEST_DIGITS = 12
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {name: value for value, name in enumerate(_UNITS)} | {
    name: value for value, name in zip(range(20, 100, 10), _TENS, strict=True)
}
SCALES = {"hundred": 100, "thousand": 1000, "k": 1000, "million": 1_000_000, "m": 1_000_000, "dozen": 12}
_NTHS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
ORDINALS = {name: value for value, name in enumerate(_NTHS, 1)}
_ENDINGS = ("st", "nd", "rd", "th")

_BEFORE: dict[tuple[str, ...], Comparator] = {
    tuple(phrase.split()): comparator
    for comparator, phrases in {
        Comparator.OVER: """
        over|more than|above|exceeding|exceeds|exceeded|greater than|higher than|bigger than|topped|
        topping|upwards of|>
        """,
        Comparator.UNDER: "under|fewer than|less than|below|lower than|<",
        Comparator.AT_LEAST: "at least|no fewer than|no less than|not less than|>=|≥|a minimum of|minimum",
        Comparator.AT_MOST: "at most|no more than|not more than|<=|≤|a maximum of|maximum",
        Comparator.EXACTLY: "exactly|precisely|=",
        Comparator.NEARLY: "nearly|almost|just under|just below|just short of",
        Comparator.JUST_OVER: "just over|just above|slightly more than|slightly over|a little over",
    }.items()
    for phrase in phrases.split("|")
}
_AFTER: dict[tuple[str, ...], Comparator] = {
    ("or", "more"): Comparator.AT_LEAST,
    ("or", "over"): Comparator.AT_LEAST,
    ("or", "above"): Comparator.AT_LEAST,
    ("and", "over"): Comparator.AT_LEAST,
    ("and", "above"): Comparator.AT_LEAST,
    ("+",): Comparator.AT_LEAST,
    ("or", "fewer"): Comparator.AT_MOST,
    ("or", "less"): Comparator.AT_MOST,
    ("or", "under"): Comparator.AT_MOST,
}
_PASSING: dict[tuple[str, ...], Comparator] = {
    tuple(phrase.split()): comparator
    for comparator, phrases in {
        Comparator.OVER: """
        passed|pass|passes|passing|past|go over|goes over|going over|went over|gone over|go past|
        goes past|went past|gone past|going past|get past|got past|go above|went above|gone above|
        rise above|rose above|surpassed|surpass|surpasses|exceed|break|broke|broken|break through|
        get over|got over|topped|tops|to top|top|move past|moved past|went through|go through|to beat|
        cross the
        """,
        Comparator.AT_LEAST: """
        reached|reach|reaches|reaching|hit|hits|hitting|got to|get to|gets to|getting to|gotten to|
        made it to|got up to|get up to|came to|rack up|clock up|notch up|cleared|clear
        """,
        Comparator.UNDER: """
        fall below|fell below|fallen below|drop below|dropped below|go below|dip below|dipped below|
        drop under|fall under|go under
        """,
    }.items()
    for phrase in phrases.split("|")
}
_LONGEST_PHRASE = 3
_LONGEST_LIST = 100
_YEARS = frozenset(map(str, range(2014, 2036)))
_COUNTED = ("people", "arrivals", "crossings", "boats", "migrants", "deaths")
_BEFORE_TOP = ("did", "when", "has", "have", "date", "does")
_LISTED = ("days", "weeks", "months", "quarters", "years", "nationalities", "countries", "seasons")
_FIRST_WORDS = frozenset(phrase[0] for phrase in (*_BEFORE, *_AFTER, *_PASSING))


class Number(NamedTuple):
    """A whole number; ``nth``: typed as one of an order (100,000th)."""

    value: int
    nth: bool = False


def read_number(words: Words, at: int) -> tuple[Number, int] | None:
    """The whole number at a word, and the index after it. Raises ``NotUnderstood`` where it is too
    long, or no whole number."""
    if at >= len(words):
        return None
    first = words[at]
    if first.text[0].isdigit() and first.text.isascii():
        number = _in_digits(first)
        if number is None:
            return None
        scale = _scale(words, at + 1)
        return (Number(number.value * scale), at + 2) if scale > 1 else (number, at + 1)
    return _in_words(words, at)


def _in_digits(word: Word) -> Number | None:
    digits = word.text.replace(",", "")
    body = digits.rstrip("abcdefghijklmnopqrstuvwxyz")
    ending = digits[len(body) :]
    if ending not in ("", "k", "m", *_ENDINGS) or not body.replace(".", "", 1).isdecimal():
        return None
    if len(body) > LARGEST_DIGITS:
        raise NotUnderstood("A number that long cannot be asked about.")
    value = float(body) * SCALES.get(ending, 1)
    if value != int(value):
        raise NotUnderstood(f"{word.raw} is not a whole number: people and boats are counted whole.")
    return Number(int(value), ending in _ENDINGS)


def _in_words(words: Words, at: int) -> tuple[Number, int] | None:
    total = current = 0
    end = at
    for end in count(at):
        text = words[end].text if end < len(words) else ""
        if text in SMALL:
            current += SMALL[text]
        elif text in SCALES and (current or total):
            total, current = _scaled(total, current, SCALES[text])
        elif text in ("a", "half") and end == at and _scale(words, end + 1) > 1:
            current = 1
        elif not (text == "and" and _continues(words, end, at)):
            break
    return (Number(total + current), end) if end > at else None


def _scaled(total: int, current: int, scale: int) -> tuple[int, int]:
    return (total, current * scale) if scale in (100, 12) else (total + (current or 1) * scale, 0)


def _continues(words: Words, end: int, at: int) -> bool:
    return (
        end > at
        and words[end - 1].text in ("hundred", "thousand")
        and end + 1 < len(words)
        and words[end + 1].text in SMALL
    )


def _scale(words: Words, at: int) -> int:
    return SCALES.get(words[at].text, 1) if at < len(words) else 1


def read_condition(words: Words, at: int) -> tuple[Condition, int] | None:
    """A condition at a word (over 1,000; 500 or more), and the index after it."""
    for comparator, after in _comparators(words, at, _BEFORE):
        found = read_number(words, after)
        if found and not is_year(words, after):
            _check_sign(words, after)
            return Condition(comparator, found[0].value), found[1]
    number = read_number(words, at)
    if number:
        for comparator, after in _comparators(words, number[1], _AFTER):
            return Condition(comparator, number[0].value), after
    return None


def begins_comparison(text: str) -> bool:
    """Whether a word begins one such as "more than"."""
    return text in _FIRST_WORDS


def comparator_before(words: Words, at: int) -> tuple[Comparator, int] | None:
    """ "More than", "at least" at a word, and the index after it."""
    return next(_comparators(words, at, _BEFORE), None)


def comparator_after(words: Words, at: int) -> tuple[Comparator, int] | None:
    """ "Or more" at a word, and the index after it."""
    return next(_comparators(words, at, _AFTER), None)


def read_passing(words: Words, at: int) -> tuple[Condition, int] | None:
    """A number that is reached or passed, in a verb (got to 10k; passed the 30,000 mark)."""
    for comparator, after in _comparators(words, at, _PASSING):
        start = after + 1 if after < len(words) and words[after].text == "the" else after
        found = read_number(words, start)
        if (
            found
            and not (words[at].text == "top" and _is_list(words, at, found))
            and not is_year(words, start)
        ):
            marked = found[1] < len(words) and words[found[1]].text in ("mark", "milestone", "barrier")
            return Condition(comparator, found[0].value), found[1] + marked
    return None


def _check_sign(words: Words, at: int) -> None:
    """ "Over -5" is no slip for "over 5"."""
    word = words[at]
    if word.before.endswith("-") and at and words[at - 1].end < word.start - len(word.before):
        raise NotUnderstood(f"No figure here is below nought: -{word.raw} cannot be asked about.")


def is_year(words: Words, at: int) -> bool:
    """ "Did 2025 beat 2022": a year, unless people or boats are counted by it."""
    text = words[at].text
    counted = at + 1 < len(words) and words[at + 1].text in _COUNTED
    return text in _YEARS and not counted


def _is_list(words: Words, at: int, number: tuple[Number, int]) -> bool:
    """ "Top 5", "top 200 days" list something; "did any day top 700" does not."""
    asked = any(word.text in _BEFORE_TOP for word in words[:at])
    listed = number[1] < len(words) and words[number[1]].text in _LISTED
    return listed or (not asked and number[0].value <= _LONGEST_LIST)


def _comparators(
    words: Words, at: int, phrases: dict[tuple[str, ...], Comparator]
) -> Iterator[tuple[Comparator, int]]:
    if at >= len(words) or words[at].text not in _FIRST_WORDS:
        return
    for length in range(_LONGEST_PHRASE, 0, -1):
        comparator = phrases.get(tuple([word.text for word in words[at : at + length]]))
        if comparator and at + length <= len(words):
            yield comparator, at + length
