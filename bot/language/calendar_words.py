"""The names of months and days of the week, in full and shortened."""

from bot.periods import MONTHS

MONTH_NUMBERS = (
    {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    | {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = (
    {name.lower(): number for number, name in enumerate(DAYS)}
    | {name[:3].lower(): number for number, name in enumerate(DAYS)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
