"""A digest put into words: structure that each face lays out in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answers import Answer, Citation, Cut, FirstReleaseServes, SmallBase, Stale
from bot.answers.digest import Against, Digest, Line, Running
from bot.measures import BY_NAME
from bot.periods import Week, Year, day_and_month, long_date
from bot.questions import Compare, HighestSince, Rank, Reach, Total
from bot.wording import caveats
from bot.wording.digest import sentences
from bot.wording.digest.changes import value_of, years_of
from bot.wording.message import Source, source_of
from bot.wording.numbers import capital, number, numeral
from bot.wording.style import HouseStyle
from bot.wording.subject import in_copy
from bot.wording.tables import Table
from bot.wording.when import during

NONE_HELD = "–"
WEEK_53 = 53


@dataclass(frozen=True, slots=True)
class Printed:
    """``body``: running text, a sentence or two a line. ``news``, ``revised``: lines of a list. ``notes``:
    what must be known of the figures. ``running``: for a chart of the year against earlier years."""

    title: str
    headline: str
    body: tuple[str, ...]
    news: tuple[str, ...]
    revised: tuple[str, ...]
    table: Table
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    running: Running | None


def printed(digest: Digest, style: HouseStyle) -> Printed:
    return Printed(
        f"Small boats: {digest.week.name}",
        sentences.headline(digest, style),
        tuple(sentences.body(digest, style)),
        tuple(sentences.news(digest, style)),
        (*sentences.revisions(digest), *sentences.retold(digest)),
        _table(digest),
        tuple(dict.fromkeys(_notes(digest))),
        tuple(map(source_of, _citations(digest.answers))),
        digest.running,
    )


def _table(digest: Digest) -> Table:
    """A row for each measure with a figure; the week, and what it is set against."""
    shown = [line for line in digest.lines if line.week is not None]
    averages = [line.average for line in shown if line.average is not None]
    year = digest.week.ending.isocalendar().year - 1
    average = f"Average {years_of(averages[0])}" if averages else "Average"
    columns = (
        "Figure",
        f"Week to {day_and_month(digest.week.ending)}",
        "Week before",
        f"Same week {year}",
        average,
    )
    return Table(columns, tuple(map(_row, shown)), (False, True, True, True, True))


def _row(line: Line) -> tuple[str, ...]:
    others = (line.before, line.year_before, line.average)
    return (
        capital(BY_NAME[line.measure].name),
        numeral(value_of(line)),
        *(_cell(other) for other in others),
    )


def _cell(against: Against | None) -> str:
    return NONE_HELD if against is None else numeral(against.value)


def _notes(digest: Digest) -> Iterator[str]:
    yield from _stale(digest)
    newest = "counted" if _is_before_releases(digest) else "published"
    of = "day and week" if not digest.ended else "day, week and year"
    yield f"Newest day {newest}: {long_date(digest.newest)}. Figures by {of} are provisional."
    rows = _table(digest).rows
    if rows:
        yield _weeks(digest)
    yield from _averages(digest)
    if any(NONE_HELD in row for row in rows):
        yield f"In the table, {NONE_HELD} stands for what is not published, or not held for the whole week."
    for answer in digest.answers:
        if not isinstance(answer.question, Rank):  # what must be known of a year is said of its total
            yield from _caveats(answer)
    yield (
        "The Home Office's time series usually comes out on Fridays; the next is expected on "
        f"{long_date(digest.next_release)}."
    )


def _stale(digest: Digest) -> Iterator[str]:
    """That the arrivals are, once; deaths always run to an earlier day, and each figure says to which."""
    for answer in digest.answers:
        for caveat in answer.caveats:
            if isinstance(caveat, Stale) and caveat.newest == digest.newest:
                yield caveats.sentence(caveat, answer)
                return


def _is_before_releases(digest: Digest) -> bool:
    """Whether a later release serves, cut at a day on which it was not out."""
    return any(isinstance(each, FirstReleaseServes) for answer in digest.answers for each in answer.caveats)


def _weeks(digest: Digest) -> str:
    same = digest.week.ending.isocalendar().week
    said = f"Weeks run Monday to Sunday; the same week of another year has the same ISO number, {same}"
    return f"{said}, or is the last of a year that has 52." if same == WEEK_53 else f"{said}."


def _averages(digest: Digest) -> Iterator[str]:
    """Of which years an average is, and for which measures it is of others."""
    years = {line.measure: line.average for line in digest.lines if line.average is not None}
    if not years:
        return
    shown, *_ = spans = [years_of(average) for average in years.values()]
    held = len(next(iter(years.values())).weeks)
    said = f"An average is of the same week in the {number(held)} years {shown}"
    others = [f"for {name}, {span}" for name, span in zip(years, spans, strict=True) if span != shown]
    yield f"{'; '.join([said, *others])}."


def _caveats(answer: Answer) -> Iterator[str]:
    """What is said of the day is not said of every answer; a percentage that is left out leaves nothing to
    explain, and news says for itself how long it held, and names its day, whatever was published since."""
    where = f" of {in_copy(answer.question.subject.measure)} {_where(answer)} "
    if isinstance(answer.question, HighestSince | Reach):
        days = tuple(caveat for caveat in answer.caveats if not isinstance(caveat, Cut))
        said = caveats.foremost(replace(answer, caveats=days))
    else:
        told = (caveat for caveat in answer.caveats if not isinstance(caveat, Stale | SmallBase))
        said = tuple(caveats.sentence(caveat, answer) for caveat in told)
    yield from (sentence.replace(" in this period ", where) for sentence in said)


def _where(answer: Answer) -> str:
    question = answer.question
    if isinstance(question, Compare) and isinstance(question.period, Year):
        return f"in {question.period.name} and in {question.against.name}"
    if isinstance(question, Compare):
        return f"in the year to date and on the same dates of {answer.spans[1].last.year}"
    if isinstance(question, Total | HighestSince) and isinstance(question.period, Week):
        return "in the week"
    return during(answer.spans[0])


def _citations(answers: tuple[Answer, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for answer in answers for citation in answer.citations))
