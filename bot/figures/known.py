"""What an answer is worked out from."""

from dataclasses import dataclass
from datetime import date

from bot.series import Holdings


@dataclass(frozen=True, slots=True)
class Known:
    """``today``: the day on which the question is asked, or the day whose knowledge is used."""

    holdings: Holdings
    today: date
