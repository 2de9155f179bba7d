"""The kinds of period that can be asked for.

Each has ``text`` (canonical, read back by ``bot.periods.text``), ``name`` (as printed), ``joiner``
(the word that fits before it in a canonical question) and ``span(held)``: the days it stands for. A
period that is open at its end reaches to the newest day held; one that is not may reach past it, and
the caller cuts it there and says so.
"""

from bot.periods.fixed import Day, FinancialYear, Half, Month, Quarter, Range, Season, Week, Year
from bot.periods.open_ended import During, Ever, Rolling, Since, SinceEvent, YearToDate

Period = (
    Day
    | Week
    | Month
    | Quarter
    | Half
    | Season
    | Year
    | FinancialYear
    | Range
    | YearToDate
    | Rolling
    | Since
    | SinceEvent
    | During
    | Ever
)


def as_noun(period: Period) -> str:
    """Its name where a sentence needs a noun: 2026; the time since 12 May 2025."""
    return period.name if period.joiner else f"the time {period.name}"
