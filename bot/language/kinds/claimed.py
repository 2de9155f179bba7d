"""A record that the asker supposes: was 2022 the busiest year, was the busiest month of 2025 July."""

from dataclasses import replace
from datetime import date, timedelta

from bot.errors import Ambiguous, NotUnderstood
from bot.language.calendar_words import WEEKDAYS
from bot.language.kinds.bare_weekdays import check_which_sunday
from bot.language.kinds.grains import GRAIN_OF, of_pieces
from bot.language.kinds.recurring import recurring
from bot.language.meanings import Cue, Found, Only, Place
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.language.when.names import year_at
from bot.language.when.reading import span_of
from bot.periods import Day, Ever, Month, Period, Quarter, Season, Since, Week, Year, YearToDate
from bot.periods.calendar import months_on
from bot.questions import Direction, Extreme, Grain, Question, Rank, Total, text

_WITHIN = ("of", "in")
_RECURRING = (Month, Quarter, Season)
_YEARS = (Ever, Since)


def claimed(slots: Slots) -> Rank | None:
    """Was Q2 2025 the highest April to June on record: whether a period is the first among its like."""
    if not slots.asks_yes_or_no() or slots.has(Cue.PACE, Cue.THAN, Cue.SINCE_WHEN):
        return None
    superlative = next((found.start for found in slots.left if isinstance(found.meaning, Direction)), 0)
    direction = slots.take(Direction)
    if direction is None:
        return None
    slots.drop(direction)
    slots.cue(Cue.CLAIM, Cue.RECORD, Cue.TOTAL, Cue.AMONG)
    place, top = slots.take(Place), _top(slots, superlative)
    grain = slots.take(Grain) or of_pieces(slots)
    leads = _leads(slots, superlative)
    like = slots.take(Only) if leads else recurring(slots, alone=False, after=superlative)
    if leads:
        _part_year(slots)
    subject = slots.subject()
    check_which_sunday(subject, direction, grain, slots)
    of_its_week = grain is Grain.WEEKDAY
    grain = None if of_its_week else grain
    pair = _claim(slots, subject.measure, of_its_week)
    if pair is None:
        return None
    period, within = pair
    _check_record(Rank(subject, period, direction=direction), grain, slots)
    if isinstance(period, Since) and grain is None:
        raise _of_which(Rank(subject, period, direction=direction, claimed=1), period, slots)
    if period == within:  # "was July 2026 a record for July"
        like, within = like or Only(grain or Grain.MONTH, ()), Ever()
    if place is None and (not leads or _ends_with_since(slots)):
        within = _after(within, period, slots)
    claimed = None if top else place.number if place else 1
    return _among(Rank(subject, period, within, "like", direction, claimed), grain, like)


def _top(slots: Slots, superlative: int) -> Number | None:
    """ "In the top three years", "among the five busiest days": the place is told, and not yes or no."""
    beside = [
        found
        for found in slots.left
        if isinstance(found.meaning, Number) and abs(found.start - superlative) == 1
    ]
    return slots.take(Number) if len(beside) == slots.number_of(Number) == 1 else None


def _check_record(made: Rank, grain: Grain | None, slots: Slots) -> None:
    """Raises ``Ambiguous`` for "was the busiest day a Saturday", which is not of the last one; and for "was
    the record set in 2022": that of a day may have been, or the year may be one itself."""
    records = Extreme(made.subject, Ever(), direction=made.direction)
    days = [found for found in slots.asked.found if isinstance(found.meaning, Day)]
    if any(slots.asked.word_before(found) == "a" for found in days):
        weekdays = replace(records, grain=Grain.WEEKDAY, count=7)
        raise Ambiguous("The date of the record, or the order of the weekdays?", _texts(records, weekdays))
    if slots.says("set") and grain is None and not isinstance(made.period, Day):
        grains = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)
        each = (replace(records, grain=one) for one in grains)
        raise Ambiguous("The record of a day, a week, a month or a year?", _texts(*each))


def _texts(*questions: Question) -> tuple[str, ...]:
    return tuple(map(text, questions))


def _of_which(made: Rank, since: Since, slots: Slots) -> Ambiguous:
    """ "Are arrivals at their lowest since 2021": the year so far, last month or last week?"""
    today = slots.context.today
    month, week = Month(*months_on(today.year, today.month, -1)), Week.of(today - timedelta(days=7))
    choices = [replace(made, period=period, within=since, among="all") for period in (month, week)]
    if since.first.year < today.year:
        choices.insert(0, replace(made, period=YearToDate(today.year), within=since))
    return Ambiguous(f"Which is said to be the {made.direction}?", _texts(*choices))


def _among(made: Rank, grain: Grain | None, like: Only | None) -> Rank | None:
    """Among its like in other years, or among all of its grain. Raises ``Ambiguous`` where neither is said
    of a month, a quarter or a season."""
    if isinstance(made.period, YearToDate) and grain is None and like is None:
        return made
    of_its_grain = GRAIN_OF.get(type(made.period))
    if of_its_grain is None and grain is None and like is None:  # "was Labour's first year a record"
        days = Extreme(made.subject, made.period, direction=made.direction)
        raise Ambiguous(
            "The record day of that time, or its total?", _texts(days, Total(made.subject, made.period))
        )
    if of_its_grain is None or (grain or (like.grain if like else of_its_grain)) is not of_its_grain:
        return None
    among_all = replace(made, among="all")
    if like and like.grain is not of_its_grain:  # "was 9 August the busiest August day ever"
        days = Extreme(made.subject, Ever(), of_its_grain, made.direction, months=like.numbers)
        raise Ambiguous("Among all days, or the days of those months?", _texts(days, among_all))
    if like or of_its_grain is Grain.YEAR:
        return made
    if grain is None and isinstance(made.period, _RECURRING) and isinstance(made.within, _YEARS):
        raise Ambiguous(
            f"Among all {of_its_grain}s, or among the same {of_its_grain} of each year?",
            _texts(among_all, made),
        )
    return among_all


def _leads(slots: Slots, superlative: int) -> bool:
    """ "Was the busiest month of 2025 July": the record is named first, and what is said to be it last."""
    return not any(found.start < superlative for found in slots.left if isinstance(found.meaning, Period))


def _part_year(slots: Slots) -> None:
    """In "the busiest month of 2025 July", the year is what the month is the busiest of."""
    named = [found for found in slots.left if isinstance(found.meaning, Period)]
    words = slots.asked.words
    if len(named) != 1 or words[named[0].start].text not in _WITHIN:
        return
    year = year_at(words, named[0].start + 1)
    if year and year[1] < named[0].end:
        at = slots.left.index(named[0])
        of = Found(Year(year[0]), named[0].start, year[1])
        slots.left[at : at + 1] = [of, replace(named[0], start=year[1])]


def _claim(slots: Slots, measure: str, of_its_week: bool) -> tuple[Period, Period] | None:
    """The period said to be the record, and the longer one within which it is said to be. ``of_its_week``:
    "was 17 August the busiest day of the week"."""
    dated = slots.dated(measure, apart=False, one_by_one=True, of_years=True)
    found = [one.period for one in dated if not isinstance(one.period, Ever)]
    if slots.cue(Cue.SAME_POINT) and all(isinstance(period, Since) for period in found):
        found.append(YearToDate(slots.context.today.year))  # "at this point since 2021"
    if not 1 <= len(found) <= 2:
        return None
    found.sort(key=lambda period: span_of(period, slots.context).days)
    within = found[1] if len(found) == 2 else Ever()
    if of_its_week and isinstance(found[0], Day) and len(found) == 1:
        within = Week.of(found[0].day)
    period = _in_its_week(found[0], within, slots)
    if not span_of(within, slots.context).overlap(span_of(period, slots.context)):
        raise NotUnderstood(f"{period.name} does not lie within {within.name}.")
    return period, within


def _in_its_week(period: Period, within: Period, slots: Slots) -> Period:
    """ "Was Monday the busiest day of last week": the Monday of that week."""
    if isinstance(period, Day) and isinstance(within, Week) and slots.says(*WEEKDAYS):
        return Day(within.ending - timedelta(days=6 - period.day.weekday()))
    return period


def _ends_with_since(slots: Slots) -> bool:
    """ "The lowest year to date since 2021"; but in "the busiest month since 2021 July", July comes last."""
    named = [found.meaning for found in slots.asked.found if isinstance(found.meaning, Period)]
    return isinstance(named[-1] if named else None, Since)


def _after(within: Period, period: Period, slots: Slots) -> Period:
    """ "The lowest July since 2020" is lower than all after 2020, not than that of 2020."""
    if isinstance(within, Since) and (within.first.month, within.first.day) == (1, 1):
        after = date(within.first.year + 1, 1, 1)
        return Since(after) if span_of(period, slots.context).first >= after else within
    return within
