"""Numbers, thresholds and lists as they are typed."""

from collections.abc import Iterable
from random import Random

from bot.questions import Comparator, Condition

_WORDS = {
    50: ("50", "fifty"),
    100: ("100", "a hundred", "one hundred"),
    500: ("500", "five hundred"),
    1000: ("1,000", "1000", "1k", "a thousand", "one thousand"),
    2000: ("2,000", "2000", "2k", "two thousand"),
    5000: ("5,000", "5000", "5k", "five thousand"),
    10_000: ("10,000", "10000", "10k", "ten thousand"),
    20_000: ("20,000", "20000", "20k", "twenty thousand"),
    100_000: ("100,000", "100k", "a hundred thousand", "100000"),
}
_ORDINAL = ("", "first", "second", "third", "fourth", "fifth", "sixth")
_SMALL = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(rng: Random, value: int) -> str:
    return rng.choice(_WORDS.get(value, (f"{value:,}", str(value))))


def small(rng: Random, value: int) -> str:
    return rng.choice([_SMALL[value], str(value)])


def ordinal(value: int) -> str:
    return _ORDINAL[value]


def listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def over(rng: Random, value: int) -> tuple[str, tuple[Condition, ...]]:
    """Words that go before a noun ("more than 1,000"), and what they may mean."""
    typed = number(rng, value)
    more = Condition(Comparator.OVER, value)
    least = Condition(Comparator.AT_LEAST, value)
    return rng.choice(
        [
            (f"more than {typed}", (more,)),
            (f"over {typed}", (more,)),
            (f"at least {typed}", (least,)),
            (f"{typed} or more", (least,)),
            (f"upwards of {typed}", (more, least)),
            (f"{typed}+", (more, least)),
        ]
    )


def under(rng: Random, value: int) -> tuple[str, tuple[Condition, ...]]:
    typed, less = number(rng, value), (Condition(Comparator.UNDER, value),)
    return rng.choice([(f"fewer than {typed}", less), (f"under {typed}", less), (f"less than {typed}", less)])


def passed(value: int) -> tuple[Condition, ...]:
    """What "passed 10,000" may mean: the number itself is not worth an argument."""
    return Condition(Comparator.OVER, value), Condition(Comparator.AT_LEAST, value)
