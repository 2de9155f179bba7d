"""Headlines of one figure set against another."""

from dataclasses import replace

from bot.answers import Answer, Number, Role
from bot.measures import Adds
from bot.periods import MONTHS, Month, Period, Span, Week, Year
from bot.questions import AgainstAverage, CheckChange, Comparator, Compare, Lead
from bot.wording.numbers import number, numeral, per_cent, the, uncapital
from bot.wording.sentences.pieces import yes_or_no
from bot.wording.style import HouseStyle
from bot.wording.subject import amount_of, clause, measure_of
from bot.wording.when import base, but_for, opening


def compare(question: Compare, answer: Answer, style: HouseStyle) -> str:
    span, against = answer.spans
    after, before = map(amount_of, answer.having(Role.TOTAL))
    start = f"{opening(question.period, span, answer)} {clause(question.subject, after)}"
    change = _change(question, answer, after, before, style)
    said = f"{start}, {change} {base(question.against, against, span, answer)}{_by_average(answer, style)}."
    return _decided(said, answer)


def against_average(question: AgainstAverage, answer: Answer, style: HouseStyle) -> str:
    after, mean = (amount_of(answer.having(role)[0]) for role in (Role.TOTAL, Role.AVERAGE))
    difference = answer.only(Role.DIFFERENCE)
    start = f"{opening(question.period, answer.spans[0], answer)} {clause(question.subject, after)}"
    years = f"{question.first_year} to {question.last_year}"
    of_years = Span(answer.spans[1].first, answer.spans[-1].last)
    average = (
        f"{number(mean)}, the average {_of_each(question.period, answer)} {years}{but_for(of_years, answer)}"
    )
    moved = _moved(question, answer, amount_of(difference) if difference else after - mean, style)
    said = f"{start}, {moved} {average}."
    return _decided(said, answer)


def _decided(said: str, answer: Answer) -> str:
    verdict = yes_or_no(answer)
    return f"{verdict}{uncapital(said)}" if verdict else said


def check_change(question: CheckChange, answer: Answer, style: HouseStyle) -> str:
    """The verdict, and the comparison itself."""
    compared = Compare(question.subject, question.period, question.against)
    rest = tuple(figure for figure in answer.figures if figure.role is not Role.VERDICT)
    said = compare(compared, replace(answer, figures=rest), style)
    (verdict,), (change,) = answer.having(Role.VERDICT), answer.having(Role.CHANGE)
    exact = round(abs(amount_of(change)) * 10) == question.tenths
    rounded = question.comparator is Comparator.ABOUT and not exact and verdict.value
    return f"{'Yes' if verdict.value else 'No'}{', in round terms' if rounded else ''}: {uncapital(said)}"


def _of_each(period: Period, answer: Answer) -> str:
    """What the years are averaged over: all of each, its July, or the same days of each."""
    whole = period.span(answer.spans[0]) == answer.spans[0]
    match period:
        case Year() if whole:
            return "for the years"
        case Month(month=month) if whole:
            return f"for {MONTHS[month - 1]} in"
        case Week():
            of = "" if whole else "the same days of "
            return f"for {of}week {answer.spans[0].last.isocalendar().week} of"
        case _:
            return "for the same dates in"


def _change(question: Compare, answer: Answer, after: Number, before: Number, style: HouseStyle) -> str:
    moved = _moved(question, answer, after - before, style)
    if after == before:
        return moved
    if question.lead is Lead.DIFFERENCE or answer.having(Role.RATIO):
        return f"{moved} {the(before)}"
    return f"{'against' if answer.having(Role.AVERAGE) else moved} {number(before)}"


def _moved(question: Compare | AgainstAverage, answer: Answer, difference: Number, style: HouseStyle) -> str:
    """What a figure is to another, which is named next: up 12.6 per cent from."""
    if not difference:
        return "the same as"
    if question.lead is Lead.DIFFERENCE:
        return f"{_gap(question, difference)} than"
    ratio, change = answer.only(Role.RATIO), answer.only(Role.CHANGE)
    if ratio is not None:
        return f"{numeral(float(amount_of(ratio)))} times"
    direction = "up" if difference > 0 else "down"
    if change is None or not change.value:  # too small a base, or too small a change to round to 0.1
        return f"{direction} from"
    return f"{direction} {per_cent(amount_of(change), style)} from"


def _by_average(answer: Answer, style: HouseStyle) -> str:
    """Of periods that differ clearly in length: what they came to per day or week, and its change."""
    averages, change = answer.having(Role.AVERAGE), answer.only(Role.CHANGE)
    if not averages:
        return ""
    after, before = (float(amount_of(figure)) for figure in averages)
    said = f"; that is {numeral(after)} a {averages[0].unit.rpartition(' ')[2]}"
    percent = amount_of(change) if change is not None else 0
    if not percent:
        return f"{said}{' in both' if after == before else f', against {numeral(before)}'}"
    return f"{said}, {'up' if percent > 0 else 'down'} {per_cent(percent, style)} from {numeral(before)}"


def _gap(question: Compare | AgainstAverage, difference: Number) -> str:
    if measure_of(question.subject).adds is Adds.RATIO:
        return f"{numeral(abs(float(difference)))} {'higher' if difference > 0 else 'lower'}"
    return f"{number(abs(difference))} {'more' if difference > 0 else 'fewer'}"
