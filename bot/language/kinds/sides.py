"""The sides of a comparison that are said in few words: the record year, the same point, "on last year"."""

from dataclasses import replace

from bot.errors import NotUnderstood
from bot.language.cues import SURPASSING
from bot.language.dated import Dated
from bot.language.meanings import Counted, Cue, Earlier, Percentage, Said, Step
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.language.when.shift import one_before, year_before
from bot.periods import Day, Month, Period, Range, Rolling, Week, Year, YearToDate, month_end
from bot.questions import Compare, Direction, Grain, Lead, Subject, text

AGAINST = ("on", "with", "to", "against", "than", "vs", "v", "versus", "from")
_BESIDE = (*SURPASSING, "below")
_GOES_ON = ("is", "are", "has", "have")
_WITHIN = ("in", "during", "for", "on")
_ARRIVE = {"arrivals", "boats", "people per boat", "uncontrolled landings"}


def is_base(one: Dated, slots: Slots) -> bool:
    """Whether a period stands right after "up on", "up 10% on", "compared with", "beating": the other side
    is left unsaid. "More last week" is of last week itself."""
    words = slots.asked.words
    before = words[one.start - 1].text if one.start > 0 else ""
    ends = {found.meaning for found in slots.asked.found if found.end == one.start}
    over = span_of(one.period, slots.context).last < slots.context.newest_day
    surpassed = words[one.start].text not in _WITHIN and (before in _BESIDE or Cue.THAN in ends)
    by_so_much = any(isinstance(meaning, Percentage) for meaning in ends)
    on_it = by_so_much and words[one.start].text in ("on", "from") and not isinstance(one.period, Day)
    return (over and surpassed) or (before in AGAINST and bool(ends)) or on_it


def now_against(period: Period, slots: Slots) -> list[Period]:
    """ "Up on last year": what goes on now, against the one before it."""
    today = slots.context.today
    earliest = 0 if asks_of_now(slots) else today.year - 1
    if isinstance(period, Year) and earliest <= period.year < today.year:
        return [YearToDate(today.year), YearToDate(period.year)]
    now: tuple[Period, ...] = (Month(today.year, today.month), Week.of(today))
    for going_on in now:
        if type(going_on) is type(period) and one_before(going_on) == period:
            return [going_on, period]
    raise two_needed(1)


def asks_of_now(slots: Slots) -> bool:
    """ "Are crossings up or down": of what goes on, not of what was."""
    return slots.asks_yes_or_no() and slots.says(*_GOES_ON)


def so_far_this_year(period: Period, subject: Subject, slots: Slots) -> list[Period]:
    """ "Are arrivals up this year": against the same dates of the year before. Raises ``NotUnderstood`` for
    "did arrivals fall in July", which may be on the month before, or on July a year ago."""
    this_year = slots.context.today.year
    if isinstance(period, Year | YearToDate) and period.year == this_year:
        return [YearToDate(this_year), YearToDate(this_year - 1)]
    steps = (year_before(period), one_before(period))
    befores = dict.fromkeys(step for step in steps if step is not None)
    raise NotUnderstood(
        f"With what should {period.name} be compared?",
        tuple(text(Compare(subject, period, before)) for before in befores),
    )


def drop_size(slots: Slots, dated: list[Dated]) -> None:
    """ "Which year was worse, 2022 or 2025" only says of what size both are."""
    sizes = {type(one.period).__name__.lower() for one in dated}
    said = [found for found in slots.left if isinstance(found.meaning, Grain)]
    if len(dated) == 2 and len(said) == 1 and sizes == {str(said[0].meaning)}:
        slots.left.remove(said[0])


def peak(slots: Slots, measure: str) -> list[Dated]:
    """ "The record year": the year with the highest figure, as the data have it."""
    start = next((found.start for found in slots.left if isinstance(found.meaning, Direction)), 0)
    if slots.number_of(Direction) != 1 or not any(found.meaning is Grain.YEAR for found in slots.left):
        return []
    if slots.take(Direction) is not Direction.HIGHEST:
        return []
    slots.cue(Cue.RECORD)
    slots.take(Grain)
    peak = slots.context.peak(measure)
    return [Dated(start, peak)] if peak else []


def so_far_in(period: Period, slots: Slots) -> list[Period]:
    """ "Are we ahead of 2025 at this point": the year so far, against that year."""
    today = slots.context.today.year
    if isinstance(period, Year | YearToDate) and period.year < today:
        return [YearToDate(today), YearToDate(period.year)]
    return [period]


def as_long_before(slots: Slots) -> None:
    """ "The year to June with the previous 12 months": those before it, not the newest ones."""
    for index, found in enumerate(slots.left):
        if isinstance(found.meaning, Rolling) and "previous" in slots.said(found).lower().split()[:2]:
            lasts = (found.meaning.count, found.meaning.unit)
            slots.left[index] = replace(found, meaning=Earlier(Step.ONE_BEFORE, lasts=lasts))


def same_dates(one: Period, other: Period, slots: Slots) -> tuple[Period, Period]:
    """ "This month so far with the same point last August": the other up to the same date."""
    return up_to_date(one, other, slots), up_to_date(other, one, slots)


def up_to_date(period: Period, other: Period, slots: Slots) -> Period:
    today = slots.context.today
    if isinstance(period, Year) and isinstance(other, Year | YearToDate):
        return YearToDate(period.year)
    going_on = span_of(other, slots.context).last >= slots.context.newest_day
    if not (isinstance(period, Month) and isinstance(other, Month) and going_on) or period.year == today.year:
        return period
    last = month_end(period.year, period.month)
    return Range(last.replace(day=1), last.replace(day=min(slots.context.newest_day.day, last.day)))


def two_needed(given: int) -> NotUnderstood:
    said = "Two periods are compared at a time." if given > 1 else "Which periods should be compared?"
    return NotUnderstood(said, ("compare ytd", "compare 2024 with 2025"))


def is_double(slots: Slots) -> bool:
    """ "Was 2021 double 2020" sets the first against the second; "did it double", "it doubled", the later
    against the earlier."""
    said = [slots.said(found).lower() for found in slots.left if found.meaning is Lead.DOUBLED]
    state = slots.says("was", "were", "is", "are") and not slots.says("did", "have", "has")
    return state and any(one.split()[-1] in ("double", "the", "was", "of", "as") for one in said)


def nothing_before() -> NotUnderstood:
    return NotUnderstood("All that is on record has nothing before it to be compared with.")


def check_many_times(leads: list[Lead], slots: Slots) -> None:
    """Whether something doubled is a yes or a no, and nothing else is. Raises ``NotUnderstood``."""
    if len(leads) > 1 or not slots.asks_yes_or_no():
        raise NotUnderstood(
            "Whether a figure doubled or halved between two periods gets a yes or a no: name both.",
            ("compare arrivals 2022 with 2021 by doubled", "compare arrivals 2022 with 2021 by ratio"),
        )


def check_one_measure(slots: Slots, than: int | None) -> None:
    """ "More people prevented than have arrived" sets two measures against each other, not two periods;
    boats can be said to arrive. Raises ``NotUnderstood``."""
    counted = [(found.start, found.meaning) for found in slots.left if isinstance(found.meaning, Counted)]
    named = {meant.measure for _, meant in counted if meant.said is Said.NAME}
    arriving = than is not None and any(meant.said is Said.VERB and at > than for at, meant in counted)
    if arriving and named and not named & _ARRIVE:
        raise NotUnderstood(
            f"Two measures, {min(named)} and arrivals, cannot be set against each other here: ask for each.",
            tuple(f"total {name} ytd {slots.context.today.year}" for name in (min(named), "arrivals")),
        )
