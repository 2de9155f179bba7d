"""How a question was read: the measure, the first and the last day, and the basis of comparison."""

from typing import assert_never

from bot.answers import Answer
from bot.periods import During, Period, SinceEvent, Span, Week, as_noun, long_date, range_name
from bot.questions import (
    AgainstAverage,
    Average,
    Basis,
    Breakdown,
    Check,
    CheckChange,
    Compare,
    Count,
    Coverage,
    Definition,
    Each,
    Extreme,
    Fastest,
    First,
    Grain,
    HighestDays,
    HighestSince,
    Latest,
    Lead,
    OfMilestones,
    OfRecords,
    Overtake,
    Pace,
    Progression,
    Question,
    Rank,
    Reach,
    Revisions,
    Series,
    Share,
    Streak,
    Total,
)
from bot.questions.conditions import ANY
from bot.wording.conditions import how_many, pieces_that
from bot.wording.numbers import listed, numeral
from bot.wording.printable import printable
from bot.wording.recurring import in_months, piece_word, weekdays_named
from bot.wording.subject import title


def read_as(answer: Answer, notes: tuple[str, ...] = ()) -> str:
    """Such as "People arriving in small boats, 1 January to 31 December 2024". ``notes``: what was read
    otherwise than it was typed."""
    said = _read(answer.question, answer.spans)
    as_of = answer.question.as_of
    known = said if as_of is None else f"{said}, as known on {long_date(as_of)}"
    return f"{known} ({printable('; '.join(notes))})" if notes else known


_OfOnePeriod = (
    Average
    | Extreme
    | HighestDays
    | Rank
    | HighestSince
    | Progression
    | Count
    | Streak
    | First
    | Reach
    | Overtake
    | Series
    | Share
    | Breakdown
    | Check
    | Revisions
)


def _read(  # noqa: C901, PLR0911, PLR0912 - one line a kind
    question: Question, spans: tuple[Span, ...]
) -> str:
    if isinstance(question, _OfOnePeriod):
        return f"{title(question.subject)}, {_asked(question)}, {_days(question.period, spans[:1])}"
    match question:
        case Total(subject, period, basis):
            final = ", final quarterly statistics" if basis is Basis.FINAL else ""
            return f"{title(subject)}, {_days(period, spans[:1])}{final}"
        case Compare(subject, period, against):
            return f"{title(subject)}, {_days(period, spans[:1])} against {_days(against, spans[1:])}"
        case CheckChange(subject, period, against):
            spanned = f"{_days(period, spans[:1])} against {_days(against, spans[1:])}"
            return f"{title(subject)}, {spanned}, whether it is {question.said}"
        case AgainstAverage(subject, period, first, last):
            weekly = isinstance(period, Week)
            like = f"the same days of week {spans[0].last.isocalendar().week}" if weekly else "the same dates"
            average = f"the average of {like} of {first} to {last}"
            return f"{title(subject)}, {_days(period, spans[:1])} against {average}"
        case Each(subject, periods):
            named = [_days(period, spans[at : at + 1]) for at, period in enumerate(periods)]
            return f"{title(subject)}, {listed(named)}, each by itself"
        case Latest(subject):
            return f"{title(subject)}, the newest figures"
        case Definition(subject):
            return f"{title(subject)}: what is counted"
        case Coverage(subject):
            return f"{title(subject)}: which days are held"
        case Fastest(subject, threshold):
            return f"{title(subject)}: the year that reached {numeral(threshold)} in the fewest days"
        case Pace(subject, _, record, beat):
            basis_of = "against the same dates of each full earlier year, and a range for the year's end"
            ahead = f"whether it is ahead of {beat or 'the record year'} by then" if record or beat else ""
            return ", ".join(filter(None, (title(subject), f"{range_name(spans[0])} {basis_of}", ahead)))
        case _:
            assert_never(question)


def _asked(question: _OfOnePeriod) -> str:  # noqa: C901 - one line a kind
    if isinstance(question, OfRecords):
        return _record(question)
    if isinstance(question, OfMilestones):
        return _milestone(question)
    match question:
        case Average():
            return f"average per {question.per}"
        case Series():
            return f"by {question.grain}"
        case Share():
            return "share in per cent"
        case Breakdown(by=by, only=only):
            return f"on {weekdays_named(only)}" if only else f"by {by}"
        case Check(subject, _, condition):
            one = condition == ANY or condition.threshold == 1
            return f"whether there {'was' if one else 'were'} {how_many(condition, subject)}"
        case Revisions():
            return "what publishers changed"
        case _:
            assert_never(question)


def _record(question: OfRecords) -> str:
    match question:
        case Extreme():
            return _top(question)
        case HighestDays(days=days):
            return f"the {numeral(days)} days in a row that come to the most"
        case Rank():
            return _ranked(question)
        case HighestSince():
            return f"since when it is the {question.direction}"
        case Progression(_, _, grain, direction):
            return f"successive records for the {direction} {grain}"
        case _:
            assert_never(question)


def _ranked(question: Rank) -> str:
    """Such as "whether it is the highest of all months in 2025": among what, and within which days."""
    within = question.within
    where = within.name if not within.joiner else f"in {within.name}"
    among = f"{_peers(question)} {where}"
    match question.claimed:
        case None:
            return f"place counting from the {question.direction} among {among}"
        case 1:
            return f"whether it is the {question.direction} of {among}"
        case place:
            return f"whether it is number {numeral(place)} from the {question.direction} of {among}"


def _peers(question: Rank) -> str:
    grain = Grain.of(question.period)
    if grain is Grain.YEAR or (grain and question.among == "all"):
        return f"all {grain}s"
    if question.among == "all":
        return "all of its length"
    return f"the same {'dates' if grain in (None, Grain.DAY) else grain} of each year"


def _milestone(question: Count | Streak | First | Reach | Overtake) -> str:
    match question:
        case Count(subject, condition, _, grain, lead):
            which = "the" if lead is Lead.LIST else "number of"
            return f"{which} {pieces_that(grain, condition, subject)}"
        case Streak(subject, condition):
            return f"{question.which} run of {pieces_that(question.grain, condition, subject)}"
        case First(subject, condition, _, grain):
            return f"{question.which} of the {pieces_that(grain, condition, subject)}"
        case Overtake():
            return f"the day on which the running total passed the total of {as_noun(question.against)}"
        case Reach():
            return f"the day on which the running total reached {numeral(question.threshold)}"
        case _:
            assert_never(question)


def _top(question: Extreme) -> str:
    word, piece = question.direction.value, piece_word(question)
    place = f"{word} {piece}" if question.count == 1 else f"{question.count} {word} {piece}s"
    if question.place and question.place > 1:
        place = f"number {numeral(question.place)} by {word} {piece}"
    above = "" if question.above is None else f" over {numeral(question.above)}"
    return f"{place}{in_months(question)}{above}"


def _days(period: Period, spans: tuple[Span, ...]) -> str:
    """The days counted; for an event, what it was."""
    if not spans:
        return period.name
    days = range_name(spans[0])
    return f"{days} ({period.event.title})" if isinstance(period, (SinceEvent, During)) else days
