"""What a figure is in its answer."""

from enum import StrEnum


class Role(StrEnum):
    """What a figure is. Whoever looks for one asks for its role: its name is for reading."""

    TOTAL = "total"  # what a period came to that is asked about, or set against it
    PIECE = "piece"  # what a day, week, month, year, weekday or nationality came to
    TO_DATE = "to date"  # what a longer period had come to by a day
    BESIDE = "beside"  # what another measure came to over the same days: the missing beside the dead
    REVISED = "revised"  # a published figure as it was changed: its name says from what, and when
    DIFFERENCE = "difference"
    CHANGE = "change"  # in per cent
    RATIO = "ratio"  # in times
    SHARE = "share"  # in per cent
    AVERAGE = "average"
    OUTLOOK = "outlook"  # where a year may end: low, middle and high, in this order
    COUNT = "count"  # how many days, weeks, years or changes; of a day, its number in the period
    PLACE = "place"
    WHEN = "when"  # which day, week, month, year or weekday, as text
    VERDICT = "verdict"  # yes or no
