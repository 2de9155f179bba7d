"""Headlines of the highest and lowest, and of the place something takes."""

from bot.answers import Answer, Figure, Number, PartPeriods, Role, Scope
from bot.measures import Adds
from bot.periods import MONTHS, Month, Span, range_name
from bot.questions import Comparator, Condition, Direction, Extreme, Grain, HighestDays, Rank
from bot.wording.conditions import on_which
from bot.wording.numbers import capital, listed, number, numeral, ordinal, uncapital
from bot.wording.recurring import in_months, piece_word
from bot.wording.sentences.pieces import piece_of, singular, tied, yes_or_no
from bot.wording.subject import amount_of, clause, measure_of, origin
from bot.wording.when import during, when

MOST_NAMED = 4


def extreme(question: Extreme, answer: Answer) -> str:
    found = answer.having(Role.PIECE)
    others = tuple([singular(name, question.grain) for name in tied(answer)])
    start, days = _heading(question, len(found), others), during(answer.spans[0])
    start = f"{start}, of those {_counted(question)}" if _counted(question) else start
    if len(found) > 1:
        return f"{start}, {days}, were {listed([_entry(figure, question) for figure in found])}."
    name, value = piece_of(found[0], question.grain), numeral(amount_of(found[0]))
    if not others:
        return f"{start}, {days}, was {name} ({value})."
    if len(others) > MOST_NAMED:
        return _often(question, amount_of(found[0]), len(others) + 1, answer)
    return f"{start}, {days}, were {listed((name, *others))} ({value} each)."


def _often(question: Extreme, value: Number, pieces: int, answer: Answer) -> str:
    """Where too many share the place to be named."""
    on = "on" if question.grain is Grain.DAY else "in"
    days = f"{piece_word(question)}s{in_months(question)} {during(answer.spans[0])}"
    each = f"{capital(on)} each of {number(pieces)} {days}"
    most = "most" if question.direction is Direction.HIGHEST else "fewest"
    piece = f"{piece_word(question)}{in_months(question)} {_counted(question)}".rstrip()
    return f"{each}, {clause(question.subject, value)}: the {most} {on} any {piece}."


def _counted(question: Extreme) -> str:
    """Which pieces alone are looked at: when at least one person arrived in small boats."""
    if question.above is None:
        return ""
    return on_which(Condition(Comparator.OVER, question.above), question.subject)


def _heading(question: Extreme, found: int, others: tuple[str, ...]) -> str:
    """The day when the most people arrived in small boats; The five days ..."""
    if question.place and question.place > 1:
        pieces = f"{piece_word(question)}{'s' if others else ''}{in_months(question)}"
        who = uncapital(measure_of(question.subject).title) + origin(question.subject)
        return f"The {ordinal(question.place)} {_most(question)} {pieces} for {who}"
    several = found > 1
    count = f"{number(found)} " if several else ""
    plural = "s" if several or others else ""
    return f"The {count}{piece_word(question)}{plural}{in_months(question)} {_superlative(question)}"


def _most(question: Extreme) -> str:
    """busiest; of deaths and the like, highest."""
    busy = question.subject.measure in ("arrivals", "boats")
    if question.direction is Direction.HIGHEST:
        return "busiest" if busy else "highest"
    return "quietest" if busy else "lowest"


def _superlative(question: Extreme) -> str:
    most = "most" if question.direction is Direction.HIGHEST else "fewest"
    measure = measure_of(question.subject)
    if measure.adds is Adds.RATIO:
        return f"with the {most} {measure.noun[1]}"
    return f"when the {most} {measure.noun[1]}{origin(question.subject)} {measure.did}"


def _entry(figure: Figure, question: Extreme) -> str:
    return f"{piece_of(figure, question.grain)} ({numeral(amount_of(figure))})"


def highest_days(question: HighestDays, answer: Answer) -> str:
    measure = measure_of(question.subject)
    named = [range_name(Span(figure.start, figure.end)) for figure in answer.figures]
    if len(named) > MOST_NAMED:
        named[MOST_NAMED - 1 :] = [f"{number(len(named) - MOST_NAMED + 1)} others"]
    value = f"{numeral(amount_of(answer.figures[0]))}{' each' if len(named) > 1 else ''}"
    start = f"The {number(question.days)} days in a row when the most {measure.noun[1]} {measure.did}"
    return f"{start}, {during(answer.spans[0])}, were {listed(named)} ({value})."


def rank(question: Rank, answer: Answer) -> str:
    verdict, start = yes_or_no(answer), when(question.period, answer.spans[0], answer)
    said = f"{start}, {clause(question.subject, _value(answer))}, {place_among(question, answer)}"
    sentence = f"{said} {_scope(answer)}"
    return f"{verdict}{sentence}{_best(question, answer)}." if verdict else f"{capital(sentence)}."


def place_among(question: Rank, answer: Answer) -> str:
    """the second highest of eight years."""
    return f"{_place(question, answer)} of {_ranked(question, answer)}"


def _best(question: Rank, answer: Answer) -> str:
    """Where it is not the highest that it was claimed to be, what is."""
    if question.claimed != 1 or _nth(answer) == 1:
        return ""
    best = answer.having(Role.PIECE)[-1]
    return f"; the {question.direction} came to {numeral(amount_of(best))} ({best.of})"


def _place(question: Rank, answer: Answer) -> str:
    joint, place = "joint " if tied(answer) else "", _nth(answer)
    if joint and place > 1 and not _value(answer) and question.direction is Direction.HIGHEST:
        return f"the lowest (joint {ordinal(place)})"
    nth = "" if place == 1 else f"{ordinal(place)} "
    return f"the {joint}{nth}{question.direction}"


def _nth(answer: Answer) -> int:
    (place,) = answer.having(Role.PLACE)
    return int(amount_of(place))


def _value(answer: Answer) -> Number:
    (own,) = answer.having(Role.TOTAL)
    return amount_of(own)


def _ranked(question: Rank, answer: Answer) -> str:
    """eight whole years; nine years, one of them not whole."""
    (count,) = answer.having(Role.COUNT)
    ranked = amount_of(count)
    parts = [caveat for caveat in answer.caveats if isinstance(caveat, PartPeriods)]
    counted = [name for caveat in parts if not caveat.left_out for name in caveat.names]
    if not counted:
        return f"{number(ranked)} {'whole ' if parts else ''}{_peers(question)}"
    return f"{number(ranked)} {_peers(question)}, {number(len(counted))} of them held only in part,"


def _peers(question: Rank) -> str:
    """What the period was ranked among: Mays, years, such periods."""
    grain = Grain.of(question.period)
    if grain is Grain.YEAR or (grain and question.among == "all"):
        return f"{grain}s"
    if isinstance(question.period, Month):
        return f"{MONTHS[question.period.month - 1]}s"
    return "such periods"


def _scope(answer: Answer) -> str:
    return next((during(c.span) for c in answer.caveats if isinstance(c, Scope)), "")
