"""Headlines about days that meet a condition: how many, which run of them, the first or last."""

from bot.answers import Answer, Role
from bot.periods import Ever, Span, as_noun, long_date
from bot.questions import Count, Fastest, First, Grain, Overtake, Reach, Streak
from bot.wording.conditions import pieces_that
from bot.wording.numbers import listed, number, numeral, of, ordinal
from bot.wording.sentences.pieces import piece_of, tied
from bot.wording.subject import amount, amount_of, those
from bot.wording.when import during, opening

MOST_LISTED = 10


def count(question: Count, answer: Answer) -> str:
    start = opening(question.period, answer.spans[0], answer)
    condition, subject, grain = question.condition, question.subject, question.grain
    if pieces := answer.having(Role.PIECE):
        found = [f"{piece_of(piece, grain)} ({numeral(amount_of(piece))})" for piece in pieces]
        if len(found) > MOST_LISTED:
            many = f"{numeral(len(found))} {pieces_that(grain, condition, subject)}"
            return f"{start} there were {many}, the first {found[0]} and the last {found[-1]}."
        these = pieces_that(grain, condition, subject, len(found))
        return f"{start} the {these} {'was' if len(found) == 1 else 'were'} {listed(found)}."
    value = amount_of(answer.figures[0])
    met = f"{of(value, '', '').strip()} {pieces_that(grain, condition, subject, value)}"
    return f"{start} there {'was' if value == 1 else 'were'} {met}."


def streak(question: Streak, answer: Answer) -> str:
    run_of, days = answer.figures[0], during(answer.spans[0])
    length, grain = amount_of(run_of), Grain(run_of.unit.removesuffix("s"))
    these = pieces_that(grain, question.condition, question.subject)
    if not length:
        which = "current run" if question.which == "current" else "run"
        return f"There is no {which} of {these}, {days}."
    run, size = during(Span(run_of.start, run_of.end)), of(length, grain.value, run_of.unit)
    if question.which == "current":
        return f"The current run of {these} is {size} long, {run}."
    return f"The longest run of {these}, {days}, was {size} long, {run}."


def first(question: First, answer: Answer) -> str:
    (found,) = answer.having(Role.PIECE)
    piece = pieces_that(question.grain, question.condition, question.subject, 1)
    said = amount(question.subject, amount_of(found))
    within = "" if isinstance(question.period, Ever) else f", {during(answer.spans[0])},"
    return f"The {question.which} {piece}{within} was {piece_of(found, question.grain)} ({said})."


def reach(question: Reach, answer: Answer) -> str:
    return f"{_running(question, answer)}, reached {number(question.threshold)} {_on_the_day(answer)}."


def overtake(question: Overtake, answer: Answer) -> str:
    """Counted from 1 January 2025, passed the total of 2024 (36,816) on 22 October 2025, the 295th day."""
    (whole,) = answer.having(Role.TOTAL)
    other = f"{as_noun(question.against)} ({numeral(amount_of(whole))})"
    return f"{_running(question, answer)}, passed the total of {other} {_on_the_day(answer)}."


def _running(question: Reach | Overtake, answer: Answer) -> str:
    return f"The number of {those(question.subject)}, counted from {long_date(answer.spans[0].first)}"


def _on_the_day(answer: Answer) -> str:
    """on 22 October 2025, the 295th day; of what is published by week, in the week ending 26 October 2025."""
    (when,), nth = answer.having(Role.WHEN), answer.only(Role.COUNT)
    day = long_date(when.end)
    return f"in the week ending {day}" if nth is None else f"on {day}, the {ordinal(int(amount_of(nth)))} day"


def fastest(question: Fastest, answer: Answer) -> str:
    nth = ordinal(int(amount_of(answer.having(Role.COUNT)[0])))
    years = listed((str(answer.figures[0].value), *tied(answer)))
    reached = f"reached {number(question.threshold)} fastest in {years}"
    return f"The number of {those(question.subject)} {reached}, on the {nth} day of the year."
