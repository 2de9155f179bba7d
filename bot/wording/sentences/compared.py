"""Headlines of one figure set against another."""

from bot.answers import Answer, Figure, Number
from bot.measures import Adds
from bot.questions import Compare, Lead
from bot.wording.numbers import number, numeral, per_cent, the, uncapital
from bot.wording.style import HouseStyle
from bot.wording.subject import as_number, clause, measure_of
from bot.wording.when import base, opening

_YES_OR_NO = (Lead.HIGHER, Lead.LOWER, Lead.DOUBLED, Lead.HALVED)


def compare(question: Compare, answer: Answer, style: HouseStyle) -> str:
    span, against = answer.spans
    first = 0 if question.lead is Lead.TOTALS else 1
    after, before = (as_number(figure.value) for figure in answer.figures[first : first + 2])
    start = f"{opening(question.period, span, answer)} {clause(question.subject, after)}"
    change = _change(question, answer, after, before, style)
    said = f"{start}, {change} {base(question.against, against, span, answer)}{_by_average(answer, style)}."
    return f"{_verdict(answer)}: {uncapital(said)}" if question.lead in _YES_OR_NO else said


def _verdict(answer: Answer) -> str:
    return "Yes" if answer.figures[0].value is True else "No"


def _change(question: Compare, answer: Answer, after: Number, before: Number, style: HouseStyle) -> str:
    if after == before:
        return "the same as"
    if question.lead is Lead.DIFFERENCE:
        return f"{_gap(question, after - before)} than {the(before)}"
    lead = answer.figures[0]
    if question.lead is Lead.RATIO and lead.unit == "times":
        return f"{numeral(float(as_number(lead.value)))} times {the(before)}"
    if _averages(answer):
        return f"against {number(before)}"
    direction = "up" if after > before else "down"
    percent = next((figure.value for figure in answer.figures if figure.unit == "per cent"), None)
    if percent is None or not percent:  # too small a base, or too small a change to round to 0.1
        return f"{direction} from {number(before)}"
    return f"{direction} {per_cent(as_number(percent), style)} from {number(before)}"


def _averages(answer: Answer) -> list[Figure]:
    return [figure for figure in answer.figures if figure.unit.endswith((" per day", " per week"))]


def _by_average(answer: Answer, style: HouseStyle) -> str:
    """Of periods that differ clearly in length: what they came to per day or week, and its change."""
    averages = _averages(answer)
    if not averages:
        return ""
    after, before = (float(as_number(figure.value)) for figure in averages)
    said = f"; that is {numeral(after)} a {averages[0].unit.rpartition(' ')[2]}"
    percent = next((as_number(figure.value) for figure in answer.figures if figure.unit == "per cent"), 0)
    if not percent:
        return f"{said}{' in both' if after == before else f', against {numeral(before)}'}"
    return f"{said}, {'up' if percent > 0 else 'down'} {per_cent(percent, style)} from {numeral(before)}"


def _gap(question: Compare, difference: Number) -> str:
    if measure_of(question.subject).adds is Adds.RATIO:
        return f"{numeral(abs(float(difference)))} {'higher' if difference > 0 else 'lower'}"
    return f"{number(abs(difference))} {'more' if difference > 0 else 'fewer'}"
