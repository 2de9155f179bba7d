"""The pieces among which a record is sought, where only some of a grain count: Sundays, Augusts."""

from bot.periods import MONTHS, SEASONS, WEEKDAYS
from bot.questions import Extreme, Grain


def piece_word(question: Extreme) -> str:
    """One such piece: day, Sunday, July, April to June quarter, summer, or 2022."""
    if not question.only:
        return question.grain.value
    return " or ".join(_named(question.grain, number) for number in question.only)


def weekdays_named(numbers: tuple[int, ...]) -> str:
    """Saturdays and Sundays."""
    return " and ".join(f"{WEEKDAYS[number - 1]}s" for number in numbers if 1 <= number <= len(WEEKDAYS))


def in_months(question: Extreme) -> str:
    """ " in any August", where only the days of such months are looked at."""
    named = " or ".join(MONTHS[number - 1] for number in question.months)
    return f" in any {named}" if named else ""


def _named(grain: Grain, number: int) -> str:
    match grain:
        case Grain.DAY | Grain.WEEKDAY:
            return WEEKDAYS[number - 1]
        case Grain.MONTH:
            return MONTHS[number - 1]
        case Grain.QUARTER:
            return f"{MONTHS[number * 3 - 3]} to {MONTHS[number * 3 - 1]} quarter"
        case Grain.SEASON:
            return SEASONS[number - 1]
        case Grain.WEEK:
            return f"week {number} of the year"
        case Grain.YEAR:
            return str(number)
