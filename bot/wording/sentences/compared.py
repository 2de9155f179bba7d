"""Headlines of one figure set against another."""

from bot.answers import Answer, Number, Role
from bot.measures import Adds
from bot.questions import Compare, Lead
from bot.wording.numbers import number, numeral, per_cent, the, uncapital
from bot.wording.sentences.pieces import amount_of, yes_or_no
from bot.wording.style import HouseStyle
from bot.wording.subject import clause, measure_of
from bot.wording.when import base, opening


def compare(question: Compare, answer: Answer, style: HouseStyle) -> str:
    span, against = answer.spans
    after, before = map(amount_of, answer.having(Role.TOTAL))
    start = f"{opening(question.period, span, answer)} {clause(question.subject, after)}"
    change = _change(question, answer, after, before, style)
    said = f"{start}, {change} {base(question.against, against, span, answer)}{_by_average(answer, style)}."
    verdict = yes_or_no(answer)
    return f"{verdict}{uncapital(said)}" if verdict else said


def _change(question: Compare, answer: Answer, after: Number, before: Number, style: HouseStyle) -> str:
    if after == before:
        return "the same as"
    if question.lead is Lead.DIFFERENCE:
        return f"{_gap(question, after - before)} than {the(before)}"
    ratio, change = answer.only(Role.RATIO), answer.only(Role.CHANGE)
    if ratio is not None:
        return f"{numeral(float(amount_of(ratio)))} times {the(before)}"
    if answer.having(Role.AVERAGE):
        return f"against {number(before)}"
    direction = "up" if after > before else "down"
    if change is None or not change.value:  # too small a base, or too small a change to round to 0.1
        return f"{direction} from {number(before)}"
    return f"{direction} {per_cent(amount_of(change), style)} from {number(before)}"


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


def _gap(question: Compare, difference: Number) -> str:
    if measure_of(question.subject).adds is Adds.RATIO:
        return f"{numeral(abs(float(difference)))} {'higher' if difference > 0 else 'lower'}"
    return f"{number(abs(difference))} {'more' if difference > 0 else 'fewer'}"
