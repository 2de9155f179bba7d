"""Questions with a condition or a number to reach: count of days, first and last, when, fastest."""

from bot.errors import Ambiguous, NotUnderstood
from bot.language.kinds.condition import asks_for_the_day, check_days_meant, condition_of, said_so_often
from bot.language.kinds.grains import one_by_one
from bot.language.meanings import Counted, Cue, Passing, Pieces
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.periods import Ever, Year
from bot.questions import (
    Check,
    Comparator,
    Condition,
    Count,
    Fastest,
    First,
    Grain,
    Lead,
    Overtake,
    Per,
    Reach,
    Subject,
    WhichPiece,
    text,
)
from bot.questions.conditions import ANY, NIL

_ONE = ("crossing", "arrival", "boat", "dinghy", "migrant", "person", "death", "landing", "incident")
_OF_IT = ("figure", "figures", "number", "numbers", "data", "total", "totals", "count", "stats", "statistics")
_PASSING = ("pass", "passed", "top", "topped")
LAST_OF_MONTH = 31
"""The “10th” by itself is a day, the “100,000th” a person."""


def count(slots: Slots) -> Count | None:
    """/crossings days over 1000 in 2022"""
    if asks_for_the_day(slots):
        return None
    grain = slots.take(Grain) or _any_day(slots)
    each = _each_piece(slots) if grain is None else None
    so_often = grain is None and each is None and said_so_often(slots)
    grain = grain or each or (Grain.DAY if so_often else None)
    if grain is None or slots.has(Cue.LONGEST, Cue.RUN, Cue.GAP):
        return None
    passing = slots.number_of(Passing) > 0
    condition = condition_of(slots)
    if condition is None:
        return None
    lists = (slots.cue(Cue.WHICH) or each) and not slots.says("number", "many", "count")
    lead = slots.take(Lead) or (Lead.LIST if lists else Lead.COUNT)
    lead = Lead.COUNT if lead is Lead.RATIO else lead  # "how many times did it go over 1,000 in a day"
    if lead not in (Lead.COUNT, Lead.LIST):
        return None
    slots.cue(Cue.TOTAL, Cue.CLAIM)
    subject = slots.subject()
    made = Count(subject, condition, slots.period(subject.measure) or Ever(), grain, lead)
    if so_often or (passing and lists and grain is Grain.DAY):
        check_days_meant(made)
    return made


def _each_piece(slots: Slots) -> Grain | None:
    """ "List every day over 1,000": each of the days that meet it, not one day after the other."""
    named = [found for found in slots.left if isinstance(found.meaning, Pieces)]
    if len(named) != 1 or not one_by_one(slots.said(named[0])):
        return None
    pieces = slots.take(Pieces)
    return pieces.grain if pieces else None


def _any_day(slots: Slots) -> Grain | None:
    """Has there been a day over 1,000: a day, not an average of each."""
    if not slots.asks_yes_or_no() or not any(found.meaning is Per.DAY for found in slots.left):
        return None
    slots.take(Per)
    return Grain.DAY


def first(slots: Slots) -> First | None:
    """/crossings first day over 1000"""
    if not slots.has(Cue.FIRST, Cue.LAST):
        return None
    one = _names_one(slots)
    which: WhichPiece = "first" if slots.cue(Cue.FIRST) else "last"
    slots.cue(Cue.LAST if which == "last" else Cue.FIRST, Cue.WHICH, Cue.TO)
    asks_when = slots.cue(Cue.WHEN)
    grain = slots.take(Grain) or _one_of(slots.take(Per)) or Grain.DAY
    condition = condition_of(slots)
    condition = condition or _as_many(slots)
    if condition is None and slots.number_of(Counted) and (asks_when or one):
        condition = ANY  # "when did boats last cross", "the first crossing of 2025"
    if condition is None:
        return None
    subject = slots.subject()
    return First(subject, condition, slots.period(subject.measure) or Ever(), grain, which)


def _one_of(per: Per | None) -> Grain | None:
    """ "When did we last have a day over 900": one of them, and no mean."""
    return None if per in (None, Per.CROSSING_DAY) else Grain(per)


def _as_many(slots: Slots) -> Condition | None:
    """ "The last time 1,000 crossed in a day": at least as many."""
    number = slots.take(Number) if slots.says("time") else None
    return Condition(Comparator.AT_LEAST, number.value) if number and not number.nth else None


def _names_one(slots: Slots) -> bool:
    """ "The first crossing", "last boat": one of them, and not its figures."""
    ends = {found.end for found in slots.left if found.meaning in (Cue.FIRST, Cue.LAST)}
    counted = [found for found in slots.left if isinstance(found.meaning, Counted)]
    texts = [word.text for word in slots.asked.words]
    return any(
        found.start in ends
        and texts[found.end - 1] in _ONE
        and not any(other.start == found.end for other in counted)  # "the latest migrant deaths"
        and texts[found.end : found.end + 1] not in ([text] for text in _OF_IT)
        for found in counted
    )


def reach(slots: Slots) -> Reach | None:
    """/crossings when 10,000 in 2025"""
    the_day = asks_for_the_day(slots)
    if the_day:
        slots.take(Grain)
    number = _to_reach(slots)
    counts_days = slots.cue(Cue.TAKE, Cue.HOW_LONG)
    nth = number is not None and number.nth and (slots.number_of(Counted) > 0 or number.value > LAST_OF_MONTH)
    if number is None or not (slots.cue(Cue.WHEN) or the_day or counts_days or nth):
        return None
    slots.cue(Cue.WHICH, Cue.TOTAL, Cue.FIRST)
    if counts_days:
        slots.cue(Cue.TO, Cue.WITH)
        slots.take(Grain)
    subject = slots.subject()
    period = slots.period(subject.measure)
    if period is None and not number.nth and not slots.left:
        raise _from_when(subject, number.value, slots)
    return Reach(subject, number.value, period or Ever(), Lead.DAYS if counts_days else Lead.DATE)


def overtake(slots: Slots) -> Overtake | None:
    """When did 2025 pass the 2024 total: the running total of the one, and the whole total of the other."""
    asks_when, passes = slots.has(Cue.WHEN), slots.cue(Cue.MORE) or slots.says(*_PASSING)
    if not (asks_when and passes):
        return None
    slots.cue(Cue.WHEN, Cue.THAN)
    whole = slots.cue(Cue.TOTAL)
    subject = slots.subject()
    periods = slots.periods(subject.measure)
    if len(periods) != 2 or periods[0] == periods[1] or slots.left:
        return None
    made = Overtake(subject, *periods)
    if not whole:
        raise NotUnderstood(
            "Passed its whole total, or what it had come to by then? Name which.", (text(made),)
        )
    return made


def _to_reach(slots: Slots) -> Number | None:
    """A number by itself, or one that is reached or passed."""
    passing = slots.take(Passing)
    if passing is None:
        return slots.take(Number)
    rises = passing.condition.comparator in (Comparator.OVER, Comparator.AT_LEAST)
    return Number(passing.condition.threshold) if rises else None


def _from_when(subject: Subject, number: int, slots: Slots) -> Ambiguous:
    """A running total needs a first day."""
    year = Year(slots.context.today.year)
    choices = [text(Reach(subject, number, period)) for period in (year, Ever())]
    return Ambiguous(
        f"Counted from when should {number:,} be reached: this year, or since records began?", tuple(choices)
    )


def fastest(slots: Slots) -> Fastest | None:
    """/crossings fastest to 10,000"""
    if not slots.cue(Cue.FASTEST):
        return None
    slots.cue(Cue.TO, Cue.WHICH, Cue.WHEN, Cue.TAKE)
    number = _to_reach(slots)
    if number is None:
        raise NotUnderstood("Fastest to which number?", ("fastest to 10,000",))
    if slots.take(Grain) not in (None, Grain.YEAR, Grain.DAY):
        raise NotUnderstood("Only years can be told by which was fastest.", (f"fastest to {number.value}",))
    return Fastest(slots.subject(), number.value)


def check(slots: Slots) -> Check | None:
    """/crossings 2025 over 40,000"""
    asked = slots.asks_yes_or_no() or _begins_with_number(slots)
    stated = slots.cue(Cue.CLAIM) or slots.says("is", "was", "are", "were")
    condition = slots.take(Condition) or (NIL if slots.cue(Cue.WITHOUT) else None)
    condition = condition or (_claimed(slots, stated or not slots.asks_yes_or_no()) if asked else None)
    if condition is None:
        return None
    slots.cue(Cue.TOTAL)
    subject = slots.subject()
    period = slots.period(subject.measure)
    if period is None:
        raise NotUnderstood("In which period? Or say days, weeks or months to count them.")
    return Check(subject, period, condition)


def _begins_with_number(slots: Slots) -> bool:
    """ "82 died in 2024?", "41,472 arrivals in 2025": said to be the figure."""
    found = slots.asked.found[:2]
    return (
        len(found) == 2
        and isinstance(found[0].meaning, Number)
        and isinstance(found[1].meaning, Counted)
        and found[1].start == found[0].end
    )


def _claimed(slots: Slots, stated: bool) -> Condition | None:
    """Have 100,000 come; did anyone cross; did 2023 reach 30,000. ``stated``: whether the number is said
    to be the figure ("is 41,000 right") rather than one that has been come to."""
    passing = slots.take(Passing)
    if passing:
        return passing.condition
    if slots.cue(Cue.SOMEONE):
        return ANY
    number = slots.take(Number)
    comparator = Comparator.ABOUT if stated else Comparator.AT_LEAST
    return Condition(comparator, number.value) if number and not number.nth else None
