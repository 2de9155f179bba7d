"""The digest's sentences, in the order in which they are read."""

from collections.abc import Iterator

from bot.answers import Figure
from bot.answers.digest import Digest, Line, NilRun
from bot.measures import BY_NAME, Held
from bot.periods import Week, Year, long_date, range_name
from bot.questions import HighestSince, Subject
from bot.wording.digest.changes import against_others, amount_in_week, from_before, value_of
from bot.wording.headline import headline as headline_of
from bot.wording.numbers import capital, number, numeral, of, ordinal, per_cent
from bot.wording.style import HouseStyle
from bot.wording.subject import as_number, clause
from bot.wording.when import so_far

MOST_REVISIONS = 5
AT_POINT = "at the same point in"
_WHO = {"prevented": "people stopped by French authorities", "deaths": "deaths on the route to the UK"}


def headline(digest: Digest, style: HouseStyle) -> str:
    """One sentence, fit for copy: a record, or the week against the week before; or that nobody came."""
    line = line_of(digest, "arrivals")
    if line is None or line.week is None:
        return f"The figures for {digest.week.name} are not complete."
    if not value_of(line):
        return f"No people arrived in small boats in {digest.week.name}{_nth_day(digest)}."
    record = next((answer for answer in digest.news if _is_of_week(answer.question)), None)
    if record is not None:
        return headline_of(record, style)
    said = f"In {digest.week.name}, {clause(Subject('arrivals'), value_of(line))}"
    return f"{said}{from_before(line, style)}."


def body(digest: Digest, style: HouseStyle) -> Iterator[str]:
    """Everything else that is said in running text."""
    arrivals = line_of(digest, "arrivals")
    if arrivals is not None and arrivals.week is not None:
        if any(_is_of_week(answer.question) for answer in digest.news):
            yield f"That is{from_before(arrivals, style)[1:]}."
        yield from filter(None, (_boats(digest), against_others(arrivals, style)))
    yield year_to_date(digest, style)
    yield from (text for line in digest.lines if (text := _others(line, digest.week, style)))


def news(digest: Digest, style: HouseStyle) -> Iterator[str]:
    """Records, runs and round numbers; what the headline has said is not said again."""
    if digest.run is not None and not _nth_day(digest):
        yield nil_run(digest.run)
    yield from (headline_of(answer, style) for answer in digest.news if not _is_of_week(answer.question))


def line_of(digest: Digest, measure: str) -> Line | None:
    return next((line for line in digest.lines if line.measure == measure), None)


def _is_of_week(question: object) -> bool:
    return isinstance(question, HighestSince) and isinstance(question.period, Week)


def _nth_day(digest: Digest) -> str:
    run = digest.run
    if run is None or run.ended is not None:
        return ""
    return f", whose Sunday was the {ordinal(run.span.days)} day in a row without arrivals"


def nil_run(run: NilRun) -> str:
    """A run that ended in the week, or lasts."""
    days = f"{number(run.span.days)} days in a row without arrivals, {range_name(run.span)}"
    if run.ended is None:
        return f"There were {days}."
    came = clause(Subject("arrivals"), run.then)
    return f"On {long_date(run.ended)}, {came}, after {days}."


def _boats(digest: Digest) -> str:
    """There were three boats, with an average of 135 people per boat."""
    boats, each = (line_of(digest, name) for name in ("boats", "people per boat"))
    if boats is None or boats.week is None or not value_of(boats):
        return ""
    count = value_of(boats)
    said = f"There {'was' if count == 1 else 'were'} {of(count, *BY_NAME['boats'].noun)}"
    if each is None or each.week is None or count == 1:
        return f"{said}."
    return f"{said}, with an average of {amount_in_week(each)}."


def year_to_date(digest: Digest, style: HouseStyle) -> str:
    """So far in 2026, to 16 August, ..., down 44.1 per cent from 27,997 at the same point in 2025."""
    answer = digest.to_date
    if answer is None:
        return "The year to date is not given: not all days of it and of the year before are held."
    span, then = answer.spans
    now, before = (as_number(f.value) for f in answer.figures if f.name.startswith("arrivals, "))
    whole = span == Year(span.last.year).span(span)
    year, point = (f"in {span.last.year}", "in") if whole else (so_far(str(span.last.year), span), AT_POINT)
    said = f"{year}, {clause(Subject('arrivals'), now)}"
    percent = next((as_number(f.value) for f in answer.figures if f.unit == "per cent"), None)
    direction = "up" if now > before else "down"
    base = f"{number(before)} {point} {then.last.year}"
    if now == before:
        return f"{capital(said)}, the same as {point} {then.last.year}."
    if not percent or not now:
        return f"{capital(said)}, {direction} from {base}."
    return f"{capital(said)}, {direction} {per_cent(percent, style)} from {base}."


def _others(line: Line, week: Week, style: HouseStyle) -> str:
    """A sentence for what is not a part of arrivals; empty for weeks before it was published."""
    if line.measure in {"arrivals", "boats", "people per boat"}:
        return ""
    if line.week is None:
        return _not_yet(line, week)
    measure = BY_NAME[line.measure]
    if measure.held is Held.WEEK:
        return f"In the week, {clause(Subject(line.measure), value_of(line))}{from_before(line, style)}."
    if line.measure == "deaths":
        return f"IOM has recorded {_deaths(line)} on the route to the UK in the week."
    return f"In the week, {clause(Subject(line.measure), value_of(line))}{from_before(line, style)}."


def _deaths(line: Line) -> str:
    return of(value_of(line), "death", "deaths")


def _not_yet(line: Line, week: Week) -> str:
    who = _WHO.get(line.measure, BY_NAME[line.measure].noun[1])
    if line.newest is None or line.newest < week.ending:
        to = f"; they run to {long_date(line.newest)}" if line.newest is not None else ""
        return f"Figures on {who} are not published for the week yet{to}."
    if BY_NAME[line.measure].first_day > week.ending:
        return ""
    return f"No figure on {who} is published for the week."


def revisions(digest: Digest) -> Iterator[str]:
    """What was revised since the digest before."""
    since = long_date(digest.revised_since)
    if not digest.revised:
        yield f"No figure held was revised after {since}."
        return
    count = len(digest.revised)
    yield f"{capital(of(count, 'figure was', 'figures were'))} revised after {since}."
    yield from map(_revision, digest.revised[:MOST_REVISIONS])
    if count > MOST_REVISIONS:
        yield f"And {number(count - MOST_REVISIONS)} more."


def retold(digest: Digest) -> Iterator[str]:
    """What was given in the channel, and has been revised since by too little for a message of its own."""
    for figure in digest.retold:
        name = capital(figure.name)
        yield f"{name}: {numeral(figure.now)}, given in this channel as {numeral(figure.was)}, revised since."


def _revision(figure: Figure) -> str:
    """Arrivals, 10 July 2026: 225 until 13 July 2026, since then 255."""
    what, _, changed = figure.name.partition(": ")
    return f"{capital(what.partition(' (')[0])}: {changed} {numeral(as_number(figure.value))}."
