"""Headlines of parts of a whole, and of a period piece by piece."""

from collections.abc import Sequence

from bot.answers import Answer, Figure, Number, Role
from bot.measures import Held
from bot.questions import Breakdown, By, Grain, Series, Share, Subject
from bot.wording.numbers import listed, number, numeral, of, ordinal, per_cent, the
from bot.wording.sentences.pieces import DAYS, at, not_whole
from bot.wording.style import HouseStyle
from bot.wording.subject import amount_of, clause, measure_of, those
from bot.wording.when import base, opening

MOST_NAMED = 3

_GRAIN = {By.WEEKDAY: Grain.WEEKDAY, By.MONTH: Grain.MONTH, By.QUARTER: Grain.QUARTER, By.YEAR: Grain.YEAR}


def series(question: Series, answer: Answer) -> str:
    start = opening(question.period, answer.spans[0], answer)
    by_whole_years = all(figure.of.isdigit() for figure in answer.figures)
    if measure_of(question.subject).held is Held.YEAR and not by_whole_years:
        return _as_published(question, answer)
    return f"{start} {_range(question.subject, question.grain, answer.figures, answer)}."


def _as_published(question: Series, answer: Answer) -> str:
    """Where publishers state periods of their own: those of unlike lengths have no highest or lowest."""
    newest = answer.figures[-1]
    periods = of(len(answer.figures), "period", "periods")
    said = f"{clause(question.subject, amount_of(newest))} in that of {newest.of}, the newest"
    return f"Figures are published for {periods}: {said}."


def share(question: Share, answer: Answer, style: HouseStyle) -> str:
    part, whole = map(amount_of, answer.having(Role.TOTAL))
    start = opening(question.period, answer.spans[0], answer)
    share_of, everything = _share_of(answer, style), _whole(question, answer, whole)
    return f"{start} {clause(question.subject, part)}, {share_of} {everything}."


def _share_of(answer: Answer, style: HouseStyle) -> str:
    """22.3 per cent of; without the percentage where the whole is too small for one."""
    rate = answer.only(Role.SHARE)
    return f"{per_cent(amount_of(rate), style)} of" if rate is not None else "of"


def _whole(question: Share, answer: Answer, whole: Number) -> str:
    if question.of or question.whole is None:
        everybody = Subject(question.of or question.subject.measure)
        return f"{the(whole)} {those(everybody)}" if whole else "none"
    return f"{the(whole)} {base(question.whole, answer.spans[1], answer.spans[0], answer)}"


def _on_weekdays(question: Breakdown, answer: Answer, style: HouseStyle) -> str:
    """In 2025, 9,252 people arrived in small boats on Saturdays, 22.3 per cent of the 41,472 in all."""
    (found,), (whole,) = answer.having(Role.PIECE), answer.having(Role.TOTAL)
    start = opening(question.period, answer.spans[0], answer)
    said = f"{start} {clause(question.subject, amount_of(found))} on {found.of}"
    return f"{said}, {_share_of(answer, style)} {the(amount_of(whole))} in all."


def breakdown(question: Breakdown, answer: Answer, style: HouseStyle) -> str:
    if question.only:
        return _on_weekdays(question, answer, style)
    parts = answer.having(Role.PIECE)
    start = opening(question.period, answer.spans[0], answer)
    if question.by is not By.NATIONALITY and question.top:
        return f"{start} {_highest(question, _GRAIN[question.by], parts)}."
    if question.by is not By.NATIONALITY:
        return f"{start} {_range(question.subject, _GRAIN[question.by], parts, answer)}."
    first = parts[: max(MOST_NAMED, question.top or 0)]
    named = listed([f"{part.of} ({numeral(amount_of(part))})" for part in first])
    largest = "largest number" if len(first) == 1 else "largest numbers"
    if question.place and question.place > 1:
        largest = f"{ordinal(question.place)} {largest}"
    verb = "was" if len(first) == 1 else "were"
    return f"{start} the {largest} of {those(question.subject)} {verb} from {named}."


def _highest(question: Breakdown, grain: Grain, parts: Sequence[Figure]) -> str:
    named = listed([f"{at(part.of, grain)} ({numeral(amount_of(part))})" for part in parts])
    return f"the number of {those(question.subject)}, by {grain}, was highest {named}"


def _range(subject: Subject, grain: Grain, parts: Sequence[Figure], answer: Answer) -> str:
    """Where the pieces were highest and lowest; one that is not complete is never called the lowest."""
    who = f"the number of {those(subject)}, by {grain},"
    whole = [part for part in parts if part.of not in not_whole(answer)]
    if len(parts) < 2 or len(whole) < 2:
        return f"{who} was {listed([_entry(part) for part in parts])}"
    high, low = max(map(amount_of, parts)), min(map(amount_of, whole))
    if high == low:
        return f"{who} was {numeral(high)} in each"
    complete = "" if low == min(map(amount_of, parts)) else ", of those complete,"
    return f"{who} was highest {_where(high, grain, parts)} and{complete} lowest {_where(low, grain, whole)}"


def _where(value: Number, grain: Grain, parts: Sequence[Figure]) -> str:
    names = [part.of for part in parts if amount_of(part) == value]
    if len(names) > MOST_NAMED:
        where = "on" if grain in DAYS else "in"
        return f"{where} {number(len(names))} {grain}s ({numeral(value)} {where} each)"
    return f"{at(listed(names), grain)} ({numeral(value)}{' in each' if len(names) > 1 else ''})"


def _entry(part: Figure) -> str:
    return f"{numeral(amount_of(part))} ({part.of})"
