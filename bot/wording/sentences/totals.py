"""Headlines of totals: how many in a period, in each of several, on average, or whether."""

from bot.answers import Answer, Figure, Number, OtherBasis, Role
from bot.measures import Adds
from bot.periods import Period, Span
from bot.questions import Average, Basis, Check, Comparator, Condition, Each, Subject, Total
from bot.releases import Status
from bot.wording.numbers import counted, did, number, numeral, of, uncapital
from bot.wording.subject import amount, amount_of, clause, measure_of, origin
from bot.wording.when import opening, when

_SERIES = {
    Status.PROVISIONAL: "the weekly series",
    Status.FINAL: "the final quarterly statistics",
    Status.ESTIMATE: "the estimate",
}


def total(question: Total, answer: Answer) -> str:
    said = one(question.subject, question.period, answer.spans[0], answer)
    if question.basis is Basis.FINAL:
        said += ", in the final quarterly statistics"
    return f"{said}{beside(question.subject, answer)}."


def one(subject: Subject, period: Period, span: Span, answer: Answer) -> str:
    """The first figure of an answer, in its period: no full stop."""
    value = amount_of(answer.figures[0])
    return f"{opening(period, span, answer)} {clause(subject, value)}"


def beside(subject: Subject, answer: Answer) -> str:
    """What stands beside a figure: the missing beside the dead; the two totals of a ratio."""
    measure, figures = measure_of(subject), answer.having(Role.BESIDE)
    if not figures:
        return ""
    if measure.adds is Adds.RATIO:
        above, below = (
            counted(amount_of(figure), measure_of(Subject(name)))
            for figure, name in zip(figures, measure.parts, strict=False)
        )
        return f": {above} in {below}"
    if measure.name == "deaths" and figures[0].value:
        return f", and {amount(Subject('missing'), amount_of(figures[0]))} went missing"
    return ""


def each(question: Each, answer: Answer) -> str:
    """A clause for the first period, then a number for each of the others."""
    periods = tuple(zip(question.periods, answer.spans, answer.figures, strict=False))
    said = [
        f"{opening(period, span, answer)[:-1]}, {_short(question.subject, figure, at)}"
        for at, (period, span, figure) in enumerate(periods)
    ]
    return f"{said[0]}; {'; '.join(uncapital(part) for part in said[1:])}."


def _short(subject: Subject, figure: Figure, at: int) -> str:
    value = amount_of(figure)
    return number(value) if at else clause(subject, value)


def average(question: Average, answer: Answer) -> str:
    roles = (Role.AVERAGE, Role.TOTAL, Role.COUNT)
    mean, total, units = (amount_of(figure) for role in roles for figure in answer.having(role))
    measure, subject = measure_of(question.subject), question.subject
    start = opening(question.period, answer.spans[0], answer)
    many = of(1, *measure.noun) if mean == 1 else f"{numeral(mean)} {measure.noun[1]}"
    who = f"{many}{origin(subject)} {did(mean, measure)}"
    working = f"{numeral(total)} over {of(units, question.per.value, f'{question.per}s')}"
    return f"{start} an average of {who} per {question.per}: {working}."


def check(question: Check, answer: Answer) -> str:
    """Yes or no, and the figure; where the other series has it otherwise, both."""
    holds, total = bool(answer.figures[0].value), answer.having(Role.TOTAL)[0]
    value = amount_of(total)
    said = f"{when(question.period, answer.spans[0], answer)}, {clause(question.subject, value)}"
    other = next((c for c in answer.caveats if isinstance(c, OtherBasis)), None)
    if other is not None and question.condition.holds(other.value) is not holds:
        verdicts = ("Yes", "no") if holds else ("No", "yes")
        series = (_SERIES[total.status], _SERIES[other.status])
        return f"{verdicts[0]} by {series[0]}: {said}; {verdicts[1]} by {series[1]}: {number(other.value)}."
    return f"{_verdict(question.condition, holds, value)}: {said}."


def _verdict(condition: Condition, holds: bool, value: Number) -> str:
    if not holds:
        return "No"
    rounded = condition.comparator is Comparator.ABOUT and value != condition.threshold
    return "Yes, in round terms" if rounded else "Yes"
