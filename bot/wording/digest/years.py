"""The year in a digest: so far, and whole where it ended."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.answers import Answer, Role, Scope
from bot.answers.digest import Digest, YearEnded
from bot.periods import long_date
from bot.questions import Compare, Rank, Subject
from bot.wording.days import days_named
from bot.wording.digest.changes import moved
from bot.wording.numbers import capital, listed, number
from bot.wording.sentences.pieces import tied
from bot.wording.sentences.records import place_among
from bot.wording.style import HouseStyle
from bot.wording.subject import amount_of, clause, those
from bot.wording.when import so_far

MOST_DAYS = 10
"""Days missing from a year that are named; more are told of without their names."""


def years(digest: Digest, style: HouseStyle) -> Iterator[str]:
    """The year that ended in the week, then the year to date; that it ended with the week leaves none."""
    yield from (year_ended(each, style) for each in digest.ended)
    if not any(each.year == digest.week.ending.year for each in digest.ended):
        yield year_to_date(digest, style)


def year_ended(ended: YearEnded, style: HouseStyle) -> str:
    """In 2025, ..., up 12.6 per cent from 36,816 in 2024. The year's total is the second highest of ..."""
    if ended.total is None:
        who = f"The number of {those(Subject(ended.measure))} in the whole of {ended.year}"
        return _not_given(who, ended.missing, "not all of its days are held")
    said = f"In {ended.year}, {_figure(ended.total)}{_against(ended.total, 'in', style)}."
    return f"{said}{_place(ended.place)}"


def _place(answer: Answer | None) -> str:
    """The year's total is the second highest of eight years since daily records begin on 1 January 2018; it
    was, once another year is over."""
    if answer is None or not isinstance(answer.question, Rank):
        return ""
    scope = next(caveat.span for caveat in answer.caveats if isinstance(caveat, Scope))
    place = place_among(answer.question, answer)
    stands = "is" if answer.newest.year <= scope.last.year + 1 else "was then"
    shared = f", shared with {listed(tied(answer))}" if tied(answer) else ""
    return (
        f" The year's total {stands} {place} since daily records begin on {long_date(scope.first)}{shared}."
    )


def year_to_date(digest: Digest, style: HouseStyle) -> str:
    """So far in 2026, to 16 August, ..., down 44.1 per cent from 27,997 at the same point in 2025."""
    answer = digest.to_date
    if answer is None:
        others = "not all days of it and of the year before are held"
        return _not_given("The year to date", digest.missing_to_date, others)
    span = answer.spans[0]
    year = capital(so_far(str(span.last.year), span))
    return f"{year}, {_figure(answer)}{_against(answer, 'at the same point in', style)}."


def _not_given(what: str, missing: Sequence[date], why: str) -> str:
    """With the days that are missing from it, where they can be named; else ``why``."""
    named = 0 < len(missing) <= MOST_DAYS
    return f"{what} is not given: {f'nothing is held for {days_named(missing)}' if named else why}."


def _figure(answer: Answer) -> str:
    return clause(answer.question.subject, amount_of(answer.having(Role.TOTAL)[0]))


def _against(answer: Answer, point: str, style: HouseStyle) -> str:
    """, down 44.1 per cent from 27,997 at the same point in 2025; empty for a total by itself."""
    if not isinstance(answer.question, Compare):
        return ""
    (now, before), year = map(amount_of, answer.having(Role.TOTAL)), answer.spans[1].last.year
    if now == before:
        return f", the same as {point} {year}"
    change = answer.only(Role.CHANGE)
    percent = amount_of(change) if change is not None and now else None
    return f", {moved(now > before, percent, f'{number(before)} {point} {year}', style)}"
