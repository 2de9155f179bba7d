"""“Did you mean”: near words for one that is not known. Suggested, never put in its place."""

from functools import lru_cache

from bot.language.calendar_words import MONTH_NUMBERS, WEEKDAYS
from bot.language.when.verbs import BEGAN, LASTED

SHORTEST = 4
SHORTEST_SLIP = 3  # "wek": near only to words of the calendar
LONG = 8
FREE_START = 6  # a shorter word is near only to one that begins as it does
MOST = 3
_CALENDAR = (
    *MONTH_NUMBERS,
    *WEEKDAYS,
    *("spring", "summer", "autumn", "winter", "quarter", "half", "month", "week", "weekend", "fortnight"),
    *("yesterday", "today", "christmas", "boxing", "financial", "ending", "commencing", "records", "began"),
    *(word for phrase in (*BEGAN, *LASTED) for word in phrase.split()),
    *("during", "while", "under", "within", "throughout", "across", "until", "over"),
    *("since", "last", "past", "this", "before", "between", "until"),
)


@lru_cache(maxsize=8)
def _known(vocabulary: frozenset[str]) -> tuple[str, ...]:
    words = {word for word in (*vocabulary, *_CALENDAR) if len(word) >= SHORTEST and word.isalpha()}
    return tuple(sorted(words))


def is_known(text: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word is right in itself, though it could not be read where it stood."""
    return text in vocabulary or text in _CALENDAR


def near(text: str, vocabulary: frozenset[str]) -> list[str]:
    """Words at most one slip away (two for words of eight letters or more), and only the nearest. A slip is a
    letter more, less, other, or two that changed places. Nothing is near a number."""
    if len(text) < SHORTEST_SLIP or not text.isalpha() or is_known(text, vocabulary):
        return []
    from rapidfuzz import process  # only for a text that was not understood
    from rapidfuzz.distance import OSA

    slips = 1 if len(text) < LONG else 2
    known = _known(vocabulary if len(text) >= SHORTEST else frozenset())
    found = process.extract(text, known, scorer=OSA.distance, score_cutoff=slips, limit=MOST)
    fit = [(word, far) for word, far, _ in found if len(text) >= FREE_START or word[0] == text[0]]
    return [word for word, far in fit if far == fit[0][1]]
