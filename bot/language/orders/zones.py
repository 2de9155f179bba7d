"""Time zones as people name them: by city, by IANA name, or by a few words in use."""

from functools import cache
from zoneinfo import available_timezones

from rapidfuzz import process

from bot.errors import Ambiguous, NotUnderstood

ALIKE = 75
MOST_OFFERED = 3
_REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
_IN_USE = {
    "uk": "Europe/London",
    "uk time": "Europe/London",
    "british time": "Europe/London",
    "et": "America/New_York",
    "eastern": "America/New_York",
    "eastern time": "America/New_York",
    "ct": "America/Chicago",
    "central time": "America/Chicago",
    "mt": "America/Denver",
    "mountain time": "America/Denver",
    "pt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "utc": "UTC",
}
_HALF_THE_YEAR = {
    "gmt": ("Europe/London", "UTC"),
    "bst": ("Europe/London",),
    "est": ("America/New_York",),
    "edt": ("America/New_York",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "cet": ("Europe/Paris",),
    "cest": ("Europe/Paris",),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
}
"""Names of a clock that holds for half the year, or of several places."""


def zone_named(words: str) -> str:
    """The IANA name. Raises ``Ambiguous`` where it may be several, ``NotUnderstood`` where it is none."""
    said = words.lower().strip().replace("_", " ")
    if said in _HALF_THE_YEAR:
        raise Ambiguous(
            f"{said.upper()} does not say which place's clock to go by all year round. Name a city.",
            _HALF_THE_YEAR[said],
        )
    found = _IN_USE.get(said) or _by_name().get(said)
    if found is None:
        raise NotUnderstood(f"No time zone is called “{words.strip()[:40]}”.", _offered(said))
    return found


@cache
def _by_name() -> dict[str, str]:
    """Each zone by its whole name, and by its city where no better one has it."""
    zones = sorted(available_timezones(), key=lambda zone: (zone.count("/"), zone))
    cities = {_said(zone.rpartition("/")[2]): zone for zone in reversed(zones) if zone.startswith(_REGIONS)}
    return cities | {_said(zone): zone for zone in zones if zone.startswith(_REGIONS)}


def _said(name: str) -> str:
    return name.lower().replace("_", " ")


def _offered(said: str) -> tuple[str, ...]:
    names = _by_name()
    found = process.extract(said, list(names), limit=MOST_OFFERED, score_cutoff=ALIKE)
    near = tuple(dict.fromkeys(names[name] for name, _, _ in found))
    return near or ("Europe/London", "America/New_York", "UTC")
