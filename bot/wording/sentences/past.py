"""Headlines that set a figure against all that came before it: since when it is the highest, the records
one after the other, and how a year stands against past years."""

from bot.answers import Answer, Backtest, Cut, Figure, Role, Scope
from bot.measures import Adds
from bot.periods import FinancialYear, day_and_month, long_date
from bot.questions import Direction, Grain, HighestSince, Pace, Progression
from bot.wording.numbers import capital, number, numeral, uncapital
from bot.wording.sentences.pieces import at, yes_or_no
from bot.wording.subject import amount_of, clause, measure_of, those
from bot.wording.when import during, opening


def highest_since(question: HighestSince, answer: Answer) -> str:
    """On 31 May 2025, ..., the most on any day since 3 September 2022 (1,305)."""
    (asked,), found = answer.having(Role.TOTAL), answer.only(Role.PIECE)
    start = opening(question.period, answer.spans[0], answer)
    said = f"{start} {clause(question.subject, amount_of(asked))}"
    most = f"{said}, {_then(answer)}the {_most(question)} {_any(question, answer)}"
    if found is None:
        return f"{most} since records began on {long_date(answer.figures[0].start)}."
    same = amount_of(found) == amount_of(asked)
    if _just_before(question, asked, found):
        return f"{said}, {_against_the_one_before(question, found, same)}."
    value = "the same number" if same else numeral(amount_of(found))
    return f"{most} since {_found(question, found)} ({value})."


def _just_before(question: HighestSince, asked: Figure, found: Figure) -> bool:
    """Whether what reaches as far is the very one before, so that nothing can be claimed."""
    if Grain.of(question.period) or isinstance(question.period, FinancialYear):
        return (asked.start - found.end).days == 1
    return asked.end.year - found.end.year == 1


def _against_the_one_before(question: HighestSince, found: Figure, same: bool) -> str:
    then, value = _the_one_before(question, found), numeral(amount_of(found))
    if same:
        return f"the same as {then}"
    highest = question.direction is Direction.HIGHEST
    if measure_of(question.subject).adds is Adds.RATIO:
        return f"{'lower' if highest else 'higher'} than {then} ({value})"
    return f"{'fewer' if highest else 'more'} than {then} ({value})"


def _the_one_before(question: HighestSince, found: Figure) -> str:
    """on 15 August 2026, the day before; over the same dates in 2025."""
    if isinstance(question.period, FinancialYear):
        return f"in {found.of}"
    grain = Grain.of(question.period)
    if grain is None:
        return f"over the same dates in {found.end.year}"
    return f"{at(found.of, grain)}, the {grain} before"


def _then(answer: Answer) -> str:
    """Said of what something has passed since: the scope of the claim ends with the period."""
    scope = next(caveat.span for caveat in answer.caveats if isinstance(caveat, Scope))
    return "" if scope.last == answer.newest else "then "


def _most(question: HighestSince) -> str:
    highest = question.direction is Direction.HIGHEST
    if measure_of(question.subject).adds is Adds.RATIO:
        return question.direction
    return "most" if highest else "fewest"


def _any(question: HighestSince, answer: Answer) -> str:
    """on any day; in any month; over the same dates of any year."""
    if isinstance(question.period, FinancialYear):
        return "in any financial year"
    grain = Grain.of(question.period)
    if grain is None:
        return "over the same dates of any year"
    if any(isinstance(caveat, Cut) for caveat in answer.caveats):
        return f"in the same days of any {grain}"
    return f"{'on' if grain is Grain.DAY else 'in'} any {grain}"


def _found(question: HighestSince, found: Figure) -> str:
    by_name = Grain.of(question.period) not in (None, Grain.YEAR)
    return found.of if by_name or isinstance(question.period, FinancialYear) else str(found.end.year)


def progression(question: Progression, answer: Answer) -> str:
    if question.back is not None:
        return _one_of_them(question, answer)
    *before, newest = answer.having(Role.PIECE)
    who = f"{_from(answer)}, the number of {those(question.subject)} {_in_a(question.grain)}"
    if not before:
        beyond = "above" if question.direction is Direction.HIGHEST else "below"
        return f"{who} was never {beyond} the first, {_with_value(newest, question.grain)}."
    times = f"a new {question.direction.level} {_times(len(before))} after the first"
    latest = f"most recently {_with_value(newest, question.grain)}"
    return f"{who} reached {times}, {latest}, before that {_with_value(before[-1], question.grain)}."


def _times(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{number(times)} times")


def _one_of_them(question: Progression, answer: Answer) -> str:
    """The record that stood so many before the newest."""
    asked, *_, newest = answer.having(Role.PIECE)
    record = f"the {question.direction} number of {those(question.subject)} {_in_a(question.grain)}"
    value = f"{number(amount_of(asked))}, {at(asked.of, question.grain)}"
    if not question.back:
        return f"{_from(answer)}, {record} was {value}."
    before = "Before" if question.back == 1 else f"{number(question.back).capitalize()} records before"
    newest_one = f"the record of {newest.of} ({numeral(amount_of(newest))})"
    return f"{before} {newest_one}, {record} was {value}."


def _from(answer: Answer) -> str:
    return capital(during(answer.spans[0]))


def _in_a(grain: Grain) -> str:
    return f"{'on' if grain is Grain.DAY else 'in'} a {grain}"


def _with_value(figure: Figure, grain: Grain) -> str:
    return f"{at(figure.of, grain)} ({numeral(amount_of(figure))})"


def pace(question: Pace, answer: Answer) -> str:
    """The total so far against the other year's at the same date; then the range, with its test."""
    verdict = yes_or_no(answer)
    so_far, rival, *_ = answer.having(Role.TO_DATE)
    whole = amount_of(answer.having(Role.TOTAL)[0])
    low, middle, high = map(amount_of, answer.having(Role.OUTLOOK))
    ended = "the year with the most" if question.beat is None else "which ended with"
    in_all = f"({numeral(whole)})" if question.beat is None else numeral(whole)
    start = f"So far in {question.year}, to {day_and_month(answer.newest)}"
    said = (
        f"{start}, {clause(question.subject, amount_of(so_far))}, against {number(amount_of(rival))} at the "
        f"same point in {rival.end.year}, {ended} {in_all}."
    )
    return (
        f"{verdict}{uncapital(said) if verdict else said} If the rest of {question.year} goes as in past "
        f"years, its total will be between {numeral(low)} and {numeral(high)}, with {numeral(middle)} in the "
        f"middle: an estimate whose method, {_tested(answer)}."
    )


def _tested(answer: Answer) -> str:
    test = next(caveat for caveat in answer.caveats if isinstance(caveat, Backtest))
    return f"tested on {number(test.years)} past years, held for {number(test.inside)}"
