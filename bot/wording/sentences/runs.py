"""Headlines about days that meet a condition: how many, which run of them, the first or last."""

from bot.answers import Answer, Figure
from bot.periods import Ever, Span, as_noun, long_date
from bot.questions import Count, Fastest, First, Grain, Lead, Overtake, Reach, Streak
from bot.wording.conditions import pieces_that
from bot.wording.numbers import listed, number, numeral, of, ordinal
from bot.wording.sentences.pieces import amount_of, amounts, piece_of, tied
from bot.wording.subject import amount, as_number, those
from bot.wording.when import during, opening

MOST_LISTED = 10


def count(question: Count, answer: Answer) -> str:
    start = opening(question.period, answer.spans[0], answer)
    condition, subject, grain = question.condition, question.subject, question.grain
    first = answer.figures[0]
    if question.lead is Lead.LIST and first.unit != f"{grain}s":
        found = [f"{piece_of(f, grain)} ({numeral(amount_of(f))})" for f in amounts(answer)]
        if len(found) > MOST_LISTED:
            many = f"{numeral(len(found))} {pieces_that(grain, condition, subject)}"
            return f"{start} there were {many}, the first {found[0]} and the last {found[-1]}."
        these = pieces_that(grain, condition, subject, len(found))
        return f"{start} the {these} {'was' if len(found) == 1 else 'were'} {listed(found)}."
    value = as_number(first.value)
    met = f"{of(value, '', '').strip()} {pieces_that(grain, condition, subject, value)}"
    return f"{start} there {'was' if value == 1 else 'were'} {met}."


def streak(question: Streak, answer: Answer) -> str:
    run_of, days = answer.figures[0], during(answer.spans[0])
    length, grain = as_number(run_of.value), Grain(run_of.unit.removesuffix("s"))
    these = pieces_that(grain, question.condition, question.subject)
    if not length:
        which = "current run" if question.which == "current" else "run"
        return f"There is no {which} of {these}, {days}."
    run, size = during(Span(run_of.start, run_of.end)), of(length, grain.value, run_of.unit)
    if question.which == "current":
        return f"The current run of {these} is {size} long, {run}."
    return f"The longest run of {these}, {days}, was {size} long, {run}."


def first(question: First, answer: Answer) -> str:
    found = amounts(answer)[0]
    piece = pieces_that(question.grain, question.condition, question.subject, 1)
    said = amount(question.subject, amount_of(found))
    within = "" if isinstance(question.period, Ever) else f", {during(answer.spans[0])},"
    return f"The {question.which} {piece}{within} was {piece_of(found, question.grain)} ({said})."


def reach(question: Reach, answer: Answer) -> str:
    span = answer.spans[0]
    day = next(figure for figure in answer.figures if isinstance(figure.value, str))
    running = f"The number of {those(question.subject)}, counted from {long_date(span.first)}, reached"
    said = f"{running} {number(question.threshold)} {_on(day)}"
    nth = next((figure.value for figure in answer.figures if figure.unit == "days"), None)
    return f"{said}, the {ordinal(int(as_number(nth)))} day." if nth is not None else f"{said}."


def overtake(question: Overtake, answer: Answer) -> str:
    """Counted from 1 January 2025, passed the total of 2024 (36,816) on 22 October 2025, the 295th day."""
    day, _, whole, *rest = answer.figures
    other = f"{as_noun(question.against)} ({numeral(amount_of(whole))})"
    running = f"The number of {those(question.subject)}, counted from {long_date(answer.spans[0].first)}"
    nth = "".join(f", the {ordinal(int(as_number(figure.value)))} day" for figure in rest)
    return f"{running}, passed the total of {other} {_on(day)}{nth}."


def _on(day: Figure) -> str:
    return f"on {long_date(day.end)}" if day.unit == "day" else f"in the week ending {long_date(day.end)}"


def fastest(question: Fastest, answer: Answer) -> str:
    year, days = answer.figures[:2]
    nth = ordinal(int(amount_of(days)))
    years = listed((str(year.value), *tied(answer)))
    reached = f"reached {number(question.threshold)} fastest in {years}"
    return f"The number of {those(question.subject)} {reached}, on the {nth} day of the year."
