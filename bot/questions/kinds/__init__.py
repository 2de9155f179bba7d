"""The kinds of question, in four families. Each class's ``FORM`` is its canonical text, both ways.

In a form, ``{name}`` is a field; ``{in:name}`` a period with the word that fits before it; a part in
square brackets is left out where its field has its default.
"""

from bot.questions.kinds.about import Coverage, Definition, Latest, Revisions
from bot.questions.kinds.milestones import Count, Fastest, First, Overtake, Pace, Reach, Streak
from bot.questions.kinds.records import Extreme, HighestDays, HighestSince, Progression, Rank
from bot.questions.kinds.totals import (
    AgainstAverage,
    Average,
    Breakdown,
    Check,
    CheckChange,
    Compare,
    Each,
    Series,
    Share,
    Total,
)

OfTotals = (
    Total | Compare | AgainstAverage | Each | Average | Check | CheckChange | Series | Share | Breakdown
)
OfRecords = Extreme | HighestDays | Rank | HighestSince | Progression
OfMilestones = Count | Streak | First | Reach | Overtake | Fastest | Pace
About = Latest | Revisions | Definition | Coverage

Question = OfTotals | OfRecords | OfMilestones | About

__all__ = [
    "About",
    "AgainstAverage",
    "Average",
    "Breakdown",
    "Check",
    "CheckChange",
    "Compare",
    "Count",
    "Coverage",
    "Definition",
    "Each",
    "Extreme",
    "Fastest",
    "First",
    "HighestDays",
    "HighestSince",
    "Latest",
    "OfMilestones",
    "OfRecords",
    "OfTotals",
    "Overtake",
    "Pace",
    "Progression",
    "Question",
    "Rank",
    "Reach",
    "Revisions",
    "Series",
    "Share",
    "Streak",
    "Total",
]
