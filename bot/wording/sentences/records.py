"""Headlines of the highest and lowest, and of the place something takes."""

from bot.answers import Answer, Figure, Scope
from bot.periods import MONTHS, Day, Month, Quarter, Season, Week, Year
from bot.questions import Extreme, Grain, Rank
from bot.wording.numbers import capital, listed, number, numeral, of, ordinal
from bot.wording.sentences.pieces import amount_of, amounts, piece_of, tied
from bot.wording.subject import amount, as_number, clause
from bot.wording.when import during, when

MOST_NAMED = 4


def extreme(question: Extreme, answer: Answer) -> str:
    found = amounts(answer)
    if question.count > 1:
        return (
            f"{_heading(question, answer, len(found))} were {listed([_entry(f, question) for f in found])}."
        )
    first = found[0]
    if others := tied(answer):
        return _shared(question, answer, first, others)
    said = clause(question.subject, amount_of(first))
    return f"{_heading(question, answer, 1)} was {piece_of(first, question.grain)}, when {said}."


def _shared(question: Extreme, answer: Answer, first: Figure, others: tuple[str, ...]) -> str:
    named = others if len(others) <= MOST_NAMED else (of(len(others), "other", "others"),)
    names = listed((piece_of(first, question.grain), *named))
    value = amount(question.subject, amount_of(first))
    return f"{_heading(question, answer, 1 + len(others), shared=True)} were {names}, with {value} each."


def _heading(question: Extreme, answer: Answer, found: int, *, shared: bool = False) -> str:
    word = question.direction.value
    if found == 1:
        return f"The {word} {_of_those(question)} {during(answer.spans[0])}"
    if shared:
        return f"The {word} {_of_those(question)}s {during(answer.spans[0])}"
    return f"The {number(found)} {word} {_of_those(question)}s {during(answer.spans[0])}"


def _of_those(question: Extreme) -> str:
    if not question.only or question.grain is not Grain.MONTH:
        return question.grain.value
    return " or ".join(MONTHS[month - 1] for month in question.only)


def _entry(figure: Figure, question: Extreme) -> str:
    value = amount_of(figure)
    said = amount(question.subject, value) if figure.start == figure.end else numeral(value)
    return f"{piece_of(figure, question.grain)} ({said})"


def rank(question: Rank, answer: Answer) -> str:
    figures = list(answer.figures)
    verdict = f"{'Yes' if figures.pop(0).value else 'No'}: " if question.claimed is not None else ""
    place, amount_, ranked = (as_number(figure.value) for figure in (figures[0], figures[1], figures[-1]))
    span = answer.spans[0]
    start = when(question.period, span, answer.newest)
    said = f"{start}, {clause(question.subject, amount_)}, {_place(question, int(place), answer)}"
    sentence = f"{said} of {number(ranked)} {_peers(question)} {_scope(answer)}."
    return f"{verdict}{sentence}" if verdict else capital(sentence)


def _place(question: Rank, place: int, answer: Answer) -> str:
    joint = "joint " if tied(answer) else ""
    nth = "" if place == 1 else f"{ordinal(place)} "
    return f"the {joint}{nth}{question.direction}"


def _peers(question: Rank) -> str:
    """What the period was ranked among: Mays, years, such periods."""
    match question.period:
        case Year():
            return "years"
        case Month() if question.among == "like":
            return f"{MONTHS[question.period.month - 1]}s"
        case Day() | Week() | Month() | Quarter() | Season() if question.among == "all":
            return f"{type(question.period).__name__.lower()}s"
        case _:
            return "such periods"


def _scope(answer: Answer) -> str:
    return next((during(c.span) for c in answer.caveats if isinstance(c, Scope)), "")
