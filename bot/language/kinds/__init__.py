"""The kinds of question, each tried on the meanings found; the first that uses all of them is meant."""

from collections.abc import Callable
from dataclasses import replace

from bot.errors import AskerError, NotUnderstood
from bot.language.kinds import about, conditional, pieces, set_against, totals
from bot.language.meanings import AsOf, Found
from bot.language.slots import Asked, Slots
from bot.questions import Question

Kind = Callable[[Slots], Question | None]

KINDS: tuple[Kind, ...] = (
    about.definition,
    about.coverage,
    about.revisions,
    set_against.compare,
    set_against.share,
    conditional.fastest,
    conditional.streak,
    conditional.reach,
    conditional.first,
    conditional.count,
    pieces.rank,
    pieces.extreme,
    pieces.breakdown,
    pieces.average,
    pieces.series,
    conditional.check,
    totals.each,
    totals.total,
    totals.latest,
)


def decide(asked: Asked) -> Question:
    """The question meant. Raises ``AskerError`` with what is missing, or the words that fit nowhere."""
    refused: AskerError | None = None
    left: list[Found] = []
    for kind in KINDS:
        slots = Slots(asked)
        try:
            question = kind(slots)
        except AskerError as error:
            refused = refused or error
            continue
        if question is None:
            continue
        if not slots.left:
            return _known_on(question, asked)
        left = left or slots.left
    raise refused or NotUnderstood(_unfitting(asked, left))


def _known_on(question: Question, asked: Asked) -> Question:
    days = {found.meaning.day for found in asked.found if isinstance(found.meaning, AsOf)}
    if len(days) > 1:
        raise NotUnderstood("Only one “as of” day can be used at a time.")
    return replace(question, as_of=days.pop()) if days else question


def _unfitting(asked: Asked, left: list[Found]) -> str:
    if not left:
        return "That does not read as a question: name a period, a measure, or both."
    said = " and ".join(dict.fromkeys(f"“{Slots(asked).said(one)}”" for one in left[:3] if one.end))
    return f"{said} does not fit into this question."
