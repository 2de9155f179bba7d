"""Superlatives that ask for what is not worked out here: how big a boat was, all Octobers by day."""

from itertools import pairwise

from bot.errors import Ambiguous, NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.kinds.recurring import is_of_every_year
from bot.language.meanings import Cue, Found, Pieces, Place
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.language.tokens import written
from bot.language.when.reading import span_of
from bot.periods import Day, Ever, Month, Period
from bot.questions import Direction, Extreme, Grain, Rank, Subject, text

_SIZES = ("biggest", "largest", "smallest", "greatest")
_SINGLE = ("one", "single", "individual")
_BOAT = ("boat", "dinghy", "vessel")
_BOATS = (*_BOAT, "boats", "dinghies", "vessels")
_FEWEST_DAYS = {
    Grain.WEEK: 7,
    Grain.WEEKDAY: 7,
    Grain.MONTH: 28,
    Grain.QUARTER: 90,
    Grain.SEASON: 89,
    Grain.YEAR: 365,
}
_AGAIN = ("was it", "is it", "was that", "is that")
_SPANS = ("total", "totals", "period", "spell", "stretch", "window", "sum", "figure")
_SUMS = ("sum", "combined", "together", "altogether")


def check_superlative(slots: Slots, direction: Direction) -> None:
    """Raises ``NotUnderstood`` for the size of a boat, for "top" as a verb, and for the weeks of a month
    in every year; ``Ambiguous`` for "the record for June"."""
    _check_size(slots)
    _check_verb(slots)
    _check_majority(slots)
    months = [found for found in slots.left if isinstance(found.meaning, Month) and found.in_year]
    named = [found for found in slots.left if isinstance(found.meaning, Period)]
    others = sum(found.meaning != Ever() for found in named) - len(months)
    if len(months) == 1 and not others:
        _check_year(months[0], direction, slots)


def check_holds_pieces(period: Period, grain: Grain, slots: Slots) -> None:
    """Raises ``NotUnderstood`` for "the busiest month on 2 June": a day has no months in it; and where a day
    is asked about twice: "how many arrived on 31 May, and was it a record"."""
    texts = " ".join(word.text for word in slots.asked.words)
    if isinstance(period, Day) and any(again in texts for again in _AGAIN):
        rank = Rank(Subject(slots.asked.measure), period, among="all")
        raise NotUnderstood(f"How many on {period.name}, or where it ranks?", (text(rank),))
    if span_of(period, slots.context).days < _FEWEST_DAYS.get(grain, 1) and not _goes_on(period, slots):
        raise NotUnderstood(
            f"{period.name} is shorter than a {grain}.", (f"total {slots.asked.measure} {period.text}",)
        )


def check_counted_back(slots: Slots) -> None:
    """Raises ``NotUnderstood`` for "highest in three years", which asks since when it is so, and not for the
    three highest years; and for "the highest 7-day total", which is of days in a row."""
    _check_in_a_row(slots)
    direction = next((found.start for found in slots.asked.found if isinstance(found.meaning, Direction)), 0)
    for found in slots.left:
        later = isinstance(found.meaning, Number) and found.start > direction
        if later and slots.asked.word_before(found) in ("in", "for", "over"):
            back = written(slots.asked.words, found.start - 1, found.end + 1)
            raise NotUnderstood(
                f"“{back}”: name the period that is said to be the highest or lowest, and since when.",
                (f"highest since when {slots.asked.measure} in ytd {slots.context.today.year}",),
            )


def _check_in_a_row(slots: Slots) -> None:
    words = slots.asked.words
    ends = {found.end for found in slots.left if isinstance(found.meaning, Number)}
    for found in slots.left:
        if not isinstance(found.meaning, Grain) or found.start not in ends:
            continue
        one = words[found.start].text == found.meaning.value
        after = words[found.end].text if found.end < len(words) else ""
        if one and ("-" in words[found.start].before or after in _SPANS):
            raise NotUnderstood(
                "Of sums in a row, only the highest of so many days is worked out: ask for that, or for "
                "calendar weeks, months, quarters, seasons or years.",
                (
                    f"highest 7 days in a row of {slots.asked.measure} ever",
                    f"highest 1 week of {slots.asked.measure} ever",
                ),
            )


def check_not_summed(slots: Slots, count: int) -> None:
    """Raises ``NotUnderstood`` for "the sum of the top 10 days": they are listed, and not added up."""
    first = next((found.start for found in slots.asked.found if isinstance(found.meaning, Direction)), 0)
    totals = [found.start for found in slots.asked.found if found.meaning is Cue.TOTAL]
    if count > 1 and (slots.says(*_SUMS) or any(start < first for start in totals)):
        raise NotUnderstood(
            "The highest or lowest are listed, each with its own figure; they are not added up here.",
            (f"highest {count} day of {slots.asked.measure} ever",),
        )


def _goes_on(period: Period, slots: Slots) -> bool:
    return span_of(period, slots.context).last >= slots.context.newest_day


def _check_size(slots: Slots) -> None:
    texts = [word.text for word in slots.asked.words]
    sized = any(one in _SIZES and other in _BOATS for one, other in pairwise(texts))
    single = any(one in _SINGLE and other in _BOAT for one, other in pairwise(texts))
    if (sized or single) and not any(isinstance(found.meaning, Grain) for found in slots.left):
        raise NotUnderstood(
            "How many people each boat carried is not published: only the people and the boats of each day.",
            (
                "total people per boat 2025",
                "highest 1 day of boats ever",
            ),
        )


def _check_majority(slots: Slots) -> None:
    """ "Most of this year's arrivals came in summer" is a share; "the most of any month" is a record."""
    texts = [word.text for word in slots.asked.words]
    for found in slots.asked.found:
        most = isinstance(found.meaning, Direction) and texts[found.start : found.start + 2] == ["most", "of"]
        if most and slots.asked.word_before(found) != "the":
            raise NotUnderstood(
                "“most of”: ask what share it was.", ("share of arrivals summer 2025 within 2025",)
            )


def _check_verb(slots: Slots) -> None:
    """ "When did arrivals top 2024" asks when they passed it, and not for its highest day."""
    found = slots.asked.found
    verb = any(isinstance(one.meaning, Direction) and slots.said(one).lower() == "top" for one in found)
    of_pieces = any(isinstance(one.meaning, Grain | Pieces | Number | Place) for one in found)
    if verb and slots.has(Cue.WHEN) and not of_pieces:
        raise NotUnderstood(
            "To top something is to pass it: name both periods, or the number that was passed.",
            ("when arrivals in 2025 passed the total of 2024", "when arrivals reached 10000 in 2025"),
        )


def _check_year(found: Found, direction: Direction, slots: Slots) -> None:
    month = found.meaning
    if not isinstance(month, Month):
        return
    grains = [one for one in slots.left if isinstance(one.meaning, Grain)]
    in_this_year = Extreme(Subject(slots.asked.measure), month, direction=direction)
    of_all = Extreme(in_this_year.subject, Ever(), Grain.MONTH, direction, only=(month.month,))
    choices = (text(in_this_year), text(of_all))
    weeks = [one for one in grains if one.meaning is Grain.WEEK]
    if weeks and is_of_every_year(found, weeks, slots):
        raise NotUnderstood(
            "The weeks of a month in every year are not ranked together: name the year.", choices
        )
    said = slots.said(found).lower()
    if not grains and slots.has(Cue.RECORD) and said not in MONTH_NUMBERS:
        raise Ambiguous("The record day of the last one, or the record among all of them?", choices)
