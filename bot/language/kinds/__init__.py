"""The kinds of question, each tried on the meanings found; the first that uses all of them is meant."""

from collections.abc import Callable
from dataclasses import replace

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language.beyond import check_but, check_how_come, check_no_order, check_two_changes
from bot.language.excluded import check_nobody_left_out
from bot.language.kinds import (
    about,
    against_average,
    check_change,
    claimed,
    conditional,
    every_year,
    in_a_row,
    part_of,
    pieces,
    records,
    runs,
    set_against,
    totals,
)
from bot.language.meanings import AsOf, Counted, Cue, Earlier, Found, Only, Passing, Percentage, Pieces
from bot.language.numbers import Number
from bot.language.slots import Asked, Slots
from bot.language.whereabouts import check_whereabouts
from bot.questions import Condition, Direction, Grain, Lead, Per, Question

Kind = Callable[[Slots], Question | None]
Sign = Cue | type[object]

KINDS: tuple[tuple[Kind, frozenset[Sign]], ...] = (
    (records.pace, frozenset({Cue.PACE})),
    (records.progression, frozenset({Cue.BEFORE_THAT, Cue.PROGRESSION, Cue.RECORD})),
    (records.since_when, frozenset({Cue.SINCE_WHEN})),
    (about.definition, frozenset({Cue.DEFINITION, Counted})),
    (about.coverage, frozenset({Cue.COVERAGE})),
    (about.revisions, frozenset({Cue.REVISIONS})),
    (against_average.against_average, frozenset({Cue.AVERAGE})),
    (check_change.check_change, frozenset({Percentage})),
    (set_against.compare, frozenset({Cue.COMPARE, Cue.THAN, Cue.CHANGE, Cue.MORE, Cue.LESS, Lead, Earlier})),
    (part_of.share, frozenset({Cue.SHARE, Lead})),
    (conditional.fastest, frozenset({Cue.FASTEST})),
    (in_a_row.highest_days, frozenset({Direction})),
    (runs.streak, frozenset({Cue.RUN, Cue.GAP})),
    (conditional.overtake, frozenset({Cue.WHEN})),
    (conditional.reach, frozenset({Number, Passing})),
    (conditional.first, frozenset({Cue.FIRST, Cue.LAST})),
    (conditional.count, frozenset({Grain, Per, Pieces, Lead})),
    (records.rank, frozenset({Cue.RANK})),
    (claimed.claimed, frozenset({Direction})),
    (records.extreme, frozenset({Direction})),
    (pieces.breakdown, frozenset({Cue.NATIONALITY, Pieces})),
    (pieces.on_weekdays, frozenset({Only})),
    (pieces.average, frozenset({Cue.AVERAGE, Per})),
    (every_year.every_year, frozenset({Pieces, Only})),
    (pieces.series, frozenset({Cue.SERIES, Pieces})),
    (conditional.check, frozenset({Condition, Passing, Number, Cue.WITHOUT, Cue.SOMEONE})),
    (totals.each, frozenset()),
    (totals.total, frozenset()),
    (totals.latest, frozenset()),
)
"""The kinds in the order in which they are tried, each with its signs: meanings of which it needs one."""


def signs_of(question: Question) -> frozenset[object]:
    """The meanings that are signs of a question's kind."""
    name = type(question).__name__
    made = [needed for kind, needed in KINDS if name in str(kind.__annotations__.get("return", ""))]
    return frozenset[object]().union(*made)


def check_askable(asked: Asked) -> None:
    """Raises ``NotUnderstood`` for what no kind of question holds, though each of its words is known."""
    check_no_order(asked.words)
    check_how_come(asked.words)
    check_but(asked.words, asked.found)
    check_two_changes(asked.found)
    check_whereabouts(asked.words, asked.found)
    check_nobody_left_out(asked.words, asked.found)


def decide(asked: Asked) -> Question:
    """The question meant. Raises ``AskerError`` with what is missing, or the words that fit nowhere; at once
    where a kind that uses every word asks back."""
    check_askable(asked)
    refused: AskerError | None = None
    left: list[Found] = []
    signs = {one.meaning if isinstance(one.meaning, Cue) else type(one.meaning) for one in asked.found}
    for kind, needed in KINDS:
        if needed and signs.isdisjoint(needed):
            continue
        slots = Slots(asked)
        try:
            question = kind(slots)
        except AskerError as error:
            if isinstance(error, Ambiguous) and not slots.left:
                raise
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
    typed = [said for one in left[:3] if one.end and (said := Slots(asked).said(one))]
    named = list(dict.fromkeys(f"“{said}”" for said in typed))
    if not named:
        return "That does not read as a question: name a period, a measure, or both."
    return f"{' and '.join(named)} {'does' if len(named) == 1 else 'do'} not fit into this question."
