"""The headline: one sentence that answers, ready to be pasted into copy."""

from datetime import date
from typing import assert_never

from bot.answers import Answer, FirstReleaseServes
from bot.periods import long_date
from bot.questions import (
    About,
    AgainstAverage,
    Average,
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
    HighestDays,
    HighestSince,
    Latest,
    OfMilestones,
    OfRecords,
    OfTotals,
    Overtake,
    Pace,
    Progression,
    Rank,
    Reach,
    Revisions,
    Series,
    Share,
    Streak,
    Total,
)
from bot.wording.numbers import listed, uncapital
from bot.wording.sentences import compared, facts, parts, past, records, runs, totals
from bot.wording.style import HouseStyle


def headline(answer: Answer, style: HouseStyle) -> str:
    """One sentence, or two for a card or an estimate. It never opens with a numeral, and says when it is
    of old knowledge."""
    said = _said(answer, style)
    as_of = answer.question.as_of
    return said if as_of is None else f"{_known_by(as_of, answer)}: {uncapital(said)}"


def _known_by(as_of: date, answer: Answer) -> str:
    """On figures published by a day; before the first release held, on that one, cut at the day."""
    by = f"published by {long_date(as_of)}"
    serve = {c.publication: c.published for c in answer.caveats if isinstance(c, FirstReleaseServes)}
    if not serve:
        return f"On figures {by}"
    if not {citation.id for citation in answer.citations} <= serve.keys():
        return f"On figures {by}, or the first held after it, cut at that day"
    days = listed([long_date(day) for day in sorted(set(serve.values()))])
    return f"On the first figures held, of {days}, cut at {long_date(as_of)}"


def _said(answer: Answer, style: HouseStyle) -> str:
    question = answer.question
    if isinstance(question, OfTotals):
        return _of_totals(question, answer, style)
    if isinstance(question, OfRecords):
        return _of_records(question, answer)
    if isinstance(question, OfMilestones):
        return _of_milestones(question, answer)
    return _about(question, answer, style)


def _of_totals(  # noqa: C901, PLR0911, PLR0912 - one line a kind
    question: OfTotals, answer: Answer, style: HouseStyle
) -> str:
    match question:
        case Total():
            return totals.total(question, answer)
        case Compare():
            return compared.compare(question, answer, style)
        case AgainstAverage():
            return compared.against_average(question, answer, style)
        case Each():
            return totals.each(question, answer)
        case Average():
            return totals.average(question, answer)
        case Check():
            return totals.check(question, answer)
        case CheckChange():
            return compared.check_change(question, answer, style)
        case Series():
            return parts.series(question, answer)
        case Share():
            return parts.share(question, answer, style)
        case Breakdown():
            return parts.breakdown(question, answer, style)
        case _:
            assert_never(question)


def _of_records(question: OfRecords, answer: Answer) -> str:
    match question:
        case Extreme():
            return records.extreme(question, answer)
        case HighestDays():
            return records.highest_days(question, answer)
        case Rank():
            return records.rank(question, answer)
        case HighestSince():
            return past.highest_since(question, answer)
        case Progression():
            return past.progression(question, answer)
        case _:
            assert_never(question)


def _of_milestones(question: OfMilestones, answer: Answer) -> str:
    match question:
        case Count():
            return runs.count(question, answer)
        case Streak():
            return runs.streak(question, answer)
        case First():
            return runs.first(question, answer)
        case Reach():
            return runs.reach(question, answer)
        case Overtake():
            return runs.overtake(question, answer)
        case Fastest():
            return runs.fastest(question, answer)
        case Pace():
            return past.pace(question, answer)
        case _:
            assert_never(question)


def _about(question: About, answer: Answer, style: HouseStyle) -> str:
    match question:
        case Latest():
            return facts.latest(question, answer, style)
        case Revisions():
            return facts.revisions(question, answer)
        case Definition():
            return facts.definition(question)
        case Coverage():
            return facts.coverage(question, answer)
        case _:
            assert_never(question)
