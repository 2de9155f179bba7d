"""Families of sentences: for each kind of question, measure by period by phrasing.

Written from the design's words and from how editors type, never from the reader, so that the two can
disagree. The same seed gives the same sentences.
"""

from random import Random

from bot.questions import (
    Average,
    Breakdown,
    Check,
    Compare,
    Count,
    Coverage,
    Definition,
    Each,
    Extreme,
    Fastest,
    First,
    HighestSince,
    Latest,
    Pace,
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
from tests.english.families.comparisons import compare
from tests.english.families.conditions import count, first, streak
from tests.english.families.extremes import extreme
from tests.english.families.facts import coverage, definition, revisions
from tests.english.families.milestones import check, fastest, reach
from tests.english.families.outlook import highest_since, pace, progression
from tests.english.families.parts import breakdown, series, share
from tests.english.families.ranks import rank
from tests.english.families.several import average, each
from tests.english.families.totals import latest, total
from tests.english.sentence import Family, Sentence

FAMILIES: dict[type[Question], Family] = {
    Total: total,
    Latest: latest,
    Compare: compare,
    Each: each,
    Average: average,
    Extreme: extreme,
    Rank: rank,
    Count: count,
    Streak: streak,
    First: first,
    Reach: reach,
    Fastest: fastest,
    Series: series,
    Share: share,
    Breakdown: breakdown,
    Check: check,
    Revisions: revisions,
    Definition: definition,
    Coverage: coverage,
    Pace: pace,
    Progression: progression,
    HighestSince: highest_since,
}
SEED = 20260821
SIZE = 2000


def family(kind: type[Question], size: int = SIZE, seed: int = SEED) -> list[Sentence]:
    """``size`` different sentences of one kind. Raises ``ValueError`` where the grammar has fewer."""
    rng = Random(f"{seed} {kind.__name__}")
    found: dict[str, Sentence] = {}
    for _ in range(size * 40):
        sentence = FAMILIES[kind](rng)
        found.setdefault(sentence.typed, sentence)
        if len(found) == size:
            return list(found.values())
    raise ValueError(f"only {len(found)} sentences of {kind.__name__}")
