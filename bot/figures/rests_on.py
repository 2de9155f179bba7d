"""What the figures of an answer rest on: the measures, and the days, of which a change could change them.

It may say too much, never too little: whoever looks for the answers that a revision touches asks those
found again, and would never find one that was left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from bot.answers import Answer
from bot.figures.published import BY_NATIONALITY, is_published_whole
from bot.measures import BY_NAME, MEASURES
from bot.periods import Span
from bot.questions import (
    AgainstAverage,
    Average,
    Breakdown,
    By,
    Check,
    CheckChange,
    Compare,
    Count,
    Coverage,
    Definition,
    Each,
    Extreme,
    Fastest,
    First,
    HighestDays,
    HighestSince,
    Latest,
    Overtake,
    Pace,
    Per,
    Progression,
    Question,
    Rank,
    Reach,
    Revisions,
    Series,
    Share,
    Streak,
    Total,
)

BEGINS = min(measure.first_day for measure in MEASURES)
"""Before anything is held."""


@dataclass(frozen=True, slots=True)
class Rests:
    """``measures``: those that publishers state, by name. ``spans``: in order, none of them touching."""

    measures: tuple[str, ...]
    spans: tuple[Span, ...]


def rests_on(answer: Answer) -> Rests:
    """An answer as of an earlier day rests on nothing that can change: it says whose knowledge it is."""
    if answer.question.as_of is not None or not answer.figures:
        return Rests((), ())
    measures = tuple(sorted(_measures(answer.question)))
    counted = [*answer.spans, *(Span(figure.start, figure.end) for figure in answer.figures)]
    if _on_everything(answer.question):
        counted.append(Span(min(BEGINS, answer.newest), answer.newest))
    return Rests(measures, merged(counted))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in the fewest spans, in order."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.first.toordinal() <= joined[-1].last.toordinal() + 1:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return tuple(joined)


def _measures(question: Question) -> set[str]:
    """What is asked about, what it is worked out from, and what is given beside it."""
    asked = {question.subject.measure}
    if isinstance(question, Share) and question.of:
        asked.add(question.of)
    if isinstance(question, Average) and question.per is Per.CROSSING_DAY:
        asked.add("arrivals")  # which days are crossing days
    by_nationality = isinstance(question, Breakdown) and question.by is By.NATIONALITY
    if is_published_whole(question.subject) or by_nationality:
        asked |= {BY_NATIONALITY, "arrivals"}  # quarters of which all arrivals are stated, and none of some
    if "deaths" in asked:
        asked.add("missing")
    return {part for name in asked for part in (name, *BY_NAME[name].parts)}


def _on_everything(question: Question) -> bool:
    """Whether days outside the periods asked about have a say: others of its like, all years, the card."""
    match question:
        case Total() | Compare() | AgainstAverage() | Each() | Average() | Check():
            return False
        case CheckChange() | Series() | Share() | Breakdown():
            return False
        case Extreme() | HighestDays() | Progression() | Count() | Streak() | First() | Reach() | Overtake():
            return False
        case Rank() | HighestSince() | Fastest() | Pace():
            return True
        case Latest() | Revisions() | Coverage() | Definition():
            return True
        case _:
            assert_never(question)
