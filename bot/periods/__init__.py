"""Days, weeks, months, years and ranges as values.

A ``Period`` is what was asked for; ``period.span(held)`` is the inclusive range of days it stands for,
given the days that are held. Nothing here knows what day it is today.
"""

from bot.periods.calendar import MONTHS, SEASONS, WEEKDAYS, day_and_month, long_date, month_end
from bot.periods.fixed import Day, FinancialYear, Half, Month, Quarter, Range, Season, Week, Year
from bot.periods.kinds import Period, as_noun
from bot.periods.open_ended import During, Ever, Rolling, Since, SinceEvent, YearToDate
from bot.periods.span import Span, range_name
from bot.periods.text import PERIOD_PATTERN, parse_period

__all__ = [
    "MONTHS",
    "PERIOD_PATTERN",
    "SEASONS",
    "WEEKDAYS",
    "Day",
    "During",
    "Ever",
    "FinancialYear",
    "Half",
    "Month",
    "Period",
    "Quarter",
    "Range",
    "Rolling",
    "Season",
    "Since",
    "SinceEvent",
    "Span",
    "Week",
    "Year",
    "YearToDate",
    "as_noun",
    "day_and_month",
    "long_date",
    "month_end",
    "parse_period",
    "range_name",
]
