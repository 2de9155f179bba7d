"""Headlines about what is known: the newest figures, what changed, what is counted, what is held."""

from bot.answers import Answer, Figure, Role
from bot.measures import IOM
from bot.periods import Span, range_name
from bot.questions import Coverage, Definition, Latest, Revisions, Subject
from bot.wording.numbers import capital, number, numeral, of, per_cent, uncapital
from bot.wording.style import HouseStyle
from bot.wording.subject import amount_of, clause, measure_of, title
from bot.wording.when import but_for, during, so_far


def latest(question: Latest, answer: Answer, style: HouseStyle) -> str:
    """The newest day, the last seven, and the year to date against the same point of the year before."""
    counted, year_before = answer.having(Role.TOTAL, Role.TO_DATE), answer.having(Role.TO_DATE)[1:]
    if measure_of(question.subject).source == IOM and len(counted) == 3:
        return _of_deaths(question.subject, *counted)
    first, *others = (figure for figure in counted if figure not in year_before)
    said = [f"{_days(first, answer)}, {clause(question.subject, amount_of(first))}"]
    said += [f"{_days(figure, answer)}, {number(amount_of(figure))}" for figure in others]
    for before in year_before:
        said[-1] += _changed(answer.only(Role.CHANGE), before, style)
    return f"{capital('; '.join(said))}."


def _of_deaths(subject: Subject, to_date: Figure, before: Figure, whole: Figure) -> str:
    """The year to date, and the year before to the same point and in whole."""
    said = so_far(str(to_date.end.year), _span(to_date))
    had = "had been" if measure_of(subject).did.startswith("were ") else "had"
    by_then = f"{number(amount_of(before))} {had} by the same point in {before.end.year}"
    in_whole = f"{number(amount_of(whole))} in the whole of {whole.end.year}"
    return f"{capital(said)}, {clause(subject, amount_of(to_date))}; {by_then}, and {in_whole}."


def _changed(change: Figure | None, before: Figure, style: HouseStyle) -> str:
    """``change`` is None where the base is too small for a percentage."""
    value, base = amount_of(change) if change is not None else 0, number(amount_of(before))
    point = f"at the same point in {before.end.year}"
    if not value:
        return f", against {base} {point}"
    return f", {'up' if value > 0 else 'down'} {per_cent(value, style)} from {base} {point}"


def _days(figure: Figure, answer: Answer) -> str:
    span = _span(figure)
    return f"{during(span)}{but_for(span, answer)}"


def _span(figure: Figure) -> Span:
    return Span(figure.start, figure.end)


def revisions(question: Revisions, answer: Answer) -> str:
    changes = answer.having(Role.REVISED)
    which = f"for {uncapital(title(question.subject))}, {range_name(answer.spans[0])}"
    if not changes:
        return f"In the releases held, no figures {which} have been changed."
    newest = f"{changes[0].name} {numeral(amount_of(changes[0]))}"
    changed = of(amount_of(answer.figures[0]), "change", "changes")
    return f"Publishers have made {changed} to the figures {which}. The newest is to {newest}."


def definition(question: Definition) -> str:
    return measure_of(question.subject).definition


def coverage(question: Coverage, answer: Answer) -> str:
    (held,) = answer.having(Role.COUNT)
    span = range_name(_span(held))
    size = f"{numeral(amount_of(held))} {held.unit}"
    who = f"{uncapital(title(question.subject))}{',' if question.subject.nationality else ''}"
    return f"Figures for {who} are held for {span}: {size}."
