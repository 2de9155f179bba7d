"""What can be asked: a union of frozen values, each with one canonical text.

``parse(text(question), events) == question`` for every question. A new kind of question is one class
in ``bot.questions.kinds`` and one file in ``bot.figures``.
"""

from bot.questions.conditions import Comparator, Condition
from bot.questions.kinds import (
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
    Latest,
    Question,
    Rank,
    Reach,
    Revisions,
    Series,
    Share,
    Streak,
    Total,
)
from bot.questions.text import parse, text
from bot.questions.vocabulary import Basis, By, Direction, Grain, Lead, Per, Subject

__all__ = [
    "Average",
    "Basis",
    "Breakdown",
    "By",
    "Check",
    "Comparator",
    "Compare",
    "Condition",
    "Count",
    "Coverage",
    "Definition",
    "Direction",
    "Each",
    "Extreme",
    "Fastest",
    "First",
    "Grain",
    "Latest",
    "Lead",
    "Per",
    "Question",
    "Rank",
    "Reach",
    "Revisions",
    "Series",
    "Share",
    "Streak",
    "Subject",
    "Total",
    "parse",
    "text",
]
