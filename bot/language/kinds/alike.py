"""“May 2023 and 2024”: a part of a year beside a whole one may mean that part of both."""

from collections.abc import Callable

from bot.errors import Ambiguous
from bot.language.when import in_year
from bot.periods import Period, Year
from bot.questions import Question, text


def check_alike(periods: tuple[Period, ...], make: Callable[[tuple[Period, ...]], Question]) -> None:
    """Raises ``Ambiguous`` for one part of a year beside whole years other than its own."""
    parts = [period for period in periods if not isinstance(period, Year)]
    whole = {period.year for period in periods if isinstance(period, Year)}
    if len(parts) != 1 or not whole or getattr(parts[0], "year", None) in whole:
        return
    alike = tuple([_part(parts[0], period) for period in periods])
    if alike != periods:
        choices = (text(make(alike)), text(make(periods)))
        raise Ambiguous(
            f"Is {parts[0].name} meant beside the same part of the other year, or all of it?", choices
        )


def _part(part: Period, period: Period) -> Period:
    return (in_year(part, period.year) or period) if isinstance(period, Year) else period
