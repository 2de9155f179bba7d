"""The digest's sentences, in the order in which they are read."""

from collections.abc import Iterator
from datetime import timedelta

from bot.answers import Figure
from bot.answers.digest import Digest, Line, NilRun
from bot.figures.revisions import told_apart
from bot.measures import BY_NAME
from bot.periods import Week, long_date, range_name
from bot.questions import HighestSince, Subject
from bot.wording.days import days_named, weeks_named
from bot.wording.digest.changes import against_others, amount_in_week, from_before, value_of
from bot.wording.digest.years import years
from bot.wording.headline import headline as headline_of
from bot.wording.numbers import capital, number, numeral, of, ordinal
from bot.wording.style import HouseStyle
from bot.wording.subject import amount_of, clause, in_copy

MOST_REVISIONS = 5
SIX_DAYS = timedelta(days=6)
SEA = ("arrivals", "boats", "people per boat")
_WHO = {"prevented": "people stopped by French authorities", "deaths": "deaths on the route to the UK"}


def headline(digest: Digest, style: HouseStyle) -> str:
    """One sentence, fit for copy: of the first measure with a figure, the week against the week before; for
    arrivals, a record, or that nobody came."""
    head = head_of(digest)
    if head is None:
        return f"None of the figures chosen for this digest is published for {digest.week.name} yet."
    if head.part is not None:
        return headline_of(head.part, style)
    if head.measure != "arrivals":
        return _in_week(head, digest.week.name, style)
    if not value_of(head):
        return f"No people arrived in small boats in {digest.week.name}{_nth_day(digest)}."
    record = next((answer for answer in digest.news if _is_of_week(answer.question)), None)
    return headline_of(record, style) if record is not None else _in_week(head, digest.week.name, style)


def head_of(digest: Digest) -> Line | None:
    """The first measure that has a figure."""
    return next((line for line in digest.lines if line.week is not None or line.part is not None), None)


def body(digest: Digest, style: HouseStyle) -> Iterator[str]:
    """Everything else that is said in running text."""
    head, arrivals = head_of(digest), line_of(digest, "arrivals")
    if arrivals is not None and arrivals.week is not None:
        if any(_is_of_week(answer.question) for answer in digest.news) and arrivals.before is not None:
            yield f"The week's total is{from_before(arrivals, style)[1:]}."
    elif arrivals is not None and arrivals.part is None:
        yield _without_arrivals(digest)
    if head is not None and head.measure in ("arrivals", "boats"):
        yield from filter(None, (_boats(digest), against_others(head, style)))
    else:
        yield from filter(None, (_boats(digest),))
    yield from (headline_of(line.part, style) for line in digest.lines if line.part and line is not head)
    if any(line.measure in ("arrivals", "boats") for line in digest.lines):
        yield from years(digest, style)
    others = (line for line in digest.lines if line.measure not in SEA and line is not head)
    yield from filter(None, (_other(line, digest.week, style) for line in others if line.part is None))
    if digest.left_out:
        yield _left_out(digest.left_out)


def _left_out(weeks: tuple[Week, ...]) -> str:
    """The digest of the week ending 9 August 2026 was not sent: its figures were not published in time."""
    named = weeks_named([week.ending - SIX_DAYS for week in weeks])
    digests, their = ("digest", "its") if len(weeks) == 1 else ("digests", "their")
    was = "was" if len(weeks) == 1 else "were"
    return f"The {digests} of {named} {was} not sent: {their} figures were not published in time."


def _without_arrivals(digest: Digest) -> str:
    days = f": nothing is held for {days_named(digest.missing)}" if digest.missing else ""
    return f"The number of people who arrived in small boats in the week is not given{days}."


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
    """There were three boats in the week, with an average of 135 people per boat; without what the headline
    has said. The week is named, for news of a day may stand before it."""
    boats, each = (_below_head(digest, name) for name in ("boats", "people per boat"))
    count = value_of(boats) if boats is not None else 0
    average = f"an average of {amount_in_week(each)}" if each is not None and count != 1 else ""
    if not count:
        return f"There was {average} in the week." if average else ""
    said = f"There {'was' if count == 1 else 'were'} {of(count, *BY_NAME['boats'].noun)} in the week"
    return f"{said}, with {average}." if average else f"{said}."


def _below_head(digest: Digest, measure: str) -> Line | None:
    line = line_of(digest, measure)
    return None if line is None or line.week is None or line is head_of(digest) else line


def _other(line: Line, week: Week, style: HouseStyle) -> str:
    """A sentence for what is not a part of arrivals; empty for weeks before it was published."""
    return _in_week(line, "the week", style) if line.week is not None else _not_yet(line, week)


def _in_week(line: Line, week: str, style: HouseStyle) -> str:
    """A week's figure and the week before. ``week``: its name. A death is of the day on which it happened,
    whenever it was recorded."""
    compared = from_before(line, style)
    if line.measure == "deaths":
        deaths = of(value_of(line), "death", "deaths")
        return f"IOM has recorded {deaths} on the route to the UK that happened in {week}{compared}."
    return f"In {week}, {clause(Subject(line.measure), value_of(line))}{compared}."


def _not_yet(line: Line, week: Week) -> str:
    who = _WHO.get(line.measure, BY_NAME[line.measure].noun[1])
    if BY_NAME[line.measure].first_day > week.ending:
        return ""
    if line.newest is None or line.newest < week.ending:
        to = f"; they run to {long_date(line.newest)}" if line.newest is not None else ""
        return f"Figures on {who} are not published for the week yet{to}."
    return f"No figure on {who} is published for the week."


def revisions(digest: Digest) -> Iterator[str]:
    """What was revised since the digest before."""
    day = long_date(digest.revised_since)
    since, was, were = f"after {day}", "was", "were"
    if digest.after_digest:
        since, was, were = f"since the digest of {day}", "has been", "have been"
    if not digest.revised:
        yield f"No figure held {was} revised {since}."
        return
    count = len(digest.revised)
    yield f"{capital(of(count, f'figure {was}', f'figures {were}'))} revised {since}."
    yield from map(_revision, digest.revised[:MOST_REVISIONS])
    if count > MOST_REVISIONS:
        yield f"And {number(count - MOST_REVISIONS)} more."


def retold(digest: Digest) -> Iterator[str]:
    """What was given in the channel, and has been revised since by too little for a message of its own."""
    for figure in digest.retold:
        name = capital(in_copy(figure.name))
        yield f"{name}: {numeral(figure.now)}, given in this channel as {numeral(figure.was)}, revised since."


def _revision(figure: Figure) -> str:
    """Arrivals, 10 July 2026: 225 until 13 July 2026, since then 255."""
    what, changed = told_apart(figure)
    return f"{capital(in_copy(what))}: {changed} {numeral(amount_of(figure))}."
