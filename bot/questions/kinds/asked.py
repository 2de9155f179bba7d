"""What every question has."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """``as_of``: the day whose knowledge is used; None for all that is known."""

    as_of: date | None = None
