"""The calendar's fixed facts."""

from calendar import monthrange
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
SEASON_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months_on(year: int, month: int, months: int) -> tuple[int, int]:
    """The (year, month) that comes ``months`` after (before, where negative) the given one."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def same_date_in(year: int, day: date) -> date:
    """The same calendar date in another year; 29 February becomes 28 February."""
    if day.month == 2 and day.day == 29:
        return month_end(year, 2)
    return date(year, day.month, day.day)


def day_and_month(day: date) -> str:
    """A date whose year is said elsewhere: 12 May."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """A date as it is printed: 12 May 2025."""
    return f"{day_and_month(day)} {day.year}"
