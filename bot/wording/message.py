"""A message: all that is said in answer, as plain values that each face lays out in its own way."""

from dataclasses import dataclass
from typing import Literal

from bot.answers import Answer, Citation, Stale
from bot.errors import Ambiguous, AskerError
from bot.events import NO_EVENTS, Events
from bot.figures.published import is_published_whole
from bot.periods import long_date
from bot.questions import Definition, Latest, Total
from bot.releases import Status
from bot.wording import caveats
from bot.wording.charts import Chart, chart
from bot.wording.days_counted import in_brief
from bot.wording.headline import headline
from bot.wording.numbers import capital, in_round_numbers, listed
from bot.wording.printable import printable
from bot.wording.read_as import read_as
from bot.wording.style import HouseStyle
from bot.wording.tables import Table, table

Outcome = Literal["answered", "clarify", "declined"]


@dataclass(frozen=True, slots=True)
class Source:
    """One publication: the line that names it, and where it can be read."""

    line: str
    url: str


@dataclass(frozen=True, slots=True)
class Message:
    """``context``: short lines on freshness and knowledge, the warning of stale figures first.
    ``suggestions``: texts that would be answered; for ``clarify``, the choices. ``labels``: how each of
    them reads, with events by their titles.
    ``brief``: what is said even where there is room for one line only.
    ``foremost``: those of the caveats that no message may leave out.
    ``standing``: how settled the figures are, such as "Provisional figures."."""

    outcome: Outcome
    headline: str
    read_as: str = ""
    context: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    suggestions: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    foremost: tuple[str, ...] = ()
    standing: str = ""

    @property
    def lead(self) -> str:
        """What leads to the suggestions; empty where there are none, or the headline has asked already."""
        if not self.suggestions or self.headline.endswith("?"):
            return ""
        return "Which is meant?" if self.outcome == "clarify" else "What could be asked instead:"

    @property
    def has_figures(self) -> bool:
        """Whether there is anything to tabulate: definitions have no figure."""
        return bool(self.standing)


def answered(answer: Answer, style: HouseStyle, notes: tuple[str, ...] = ()) -> Message:
    """``notes``: what was read otherwise than it was typed."""
    return Message(
        "answered",
        headline(answer, style),
        read_as(answer, notes),
        _context(answer),
        caveats.sentences(answer)[len(_stale(answer)) :],
        tuple(map(source_of, answer.citations)),
        table(answer, style),
        chart(answer),
        brief=in_brief(answer),
        foremost=caveats.foremost(answer),
        standing=_standing(answer),
    )


def not_answered(error: AskerError, events: Events = NO_EVENTS) -> Message:
    """Declined, or asked back, in words; whatever was typed is made printable.
    ``events``: for their titles."""
    suggestions = tuple(printable(suggestion) for suggestion in error.suggestions)
    return Message(
        "clarify" if isinstance(error, Ambiguous) else "declined",
        printable(error.sentence),
        suggestions=suggestions,
        labels=tuple(map(events.titled, suggestions)),
    )


def _context(answer: Answer) -> tuple[str, ...]:
    stale = _stale(answer)
    lines = [caveats.sentence(caveat, answer) for caveat in stale]
    if answer.question.as_of is not None:
        lines.append(f"As known on {long_date(answer.question.as_of)}.")
    if not stale and not isinstance(answer.question, (Definition, Latest)):
        what = "Last day held" if is_published_whole(answer.question.subject) else "Newest day published"
        lines.append(f"{what}: {long_date(answer.newest)}.")
    lines += _in_round_numbers(answer)
    return tuple(lines)


def _standing(answer: Answer) -> str:
    """The status of the direct answer first; those of figures beside it after."""
    statuses = list(dict.fromkeys(figure.status.value for figure in answer.figures))
    if not statuses:
        return ""
    others = ["estimates" if status == Status.ESTIMATE else f"{status} ones" for status in statuses[1:]]
    beside = f", with {listed(others)} beside them" if others else ""
    return f"{capital(statuses[0])} figures{beside}."


def _stale(answer: Answer) -> list[Stale]:
    return [caveat for caveat in answer.caveats if isinstance(caveat, Stale)]


def _in_round_numbers(answer: Answer) -> list[str]:
    value = answer.figures[0].value if isinstance(answer.question, Total) and answer.figures else None
    if not isinstance(value, int):
        return []
    rounded = in_round_numbers(value)
    return [f"In round numbers: {rounded} ({value:,})."] if rounded else []


def source_of(citation: Citation) -> Source:
    """A publication, in the release used, as one line."""
    published = long_date(citation.published)
    line = f"{citation.publisher}, {citation.title}, published {published} ({citation.licence})"
    return Source(line, citation.url)
