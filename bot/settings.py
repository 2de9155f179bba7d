"""Settings, from the environment. Only ``__main__`` imports this, and hands on what is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SettingError
from bot.wording.style import NEWSPAPER, STYLES, HouseStyle

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """``database_url``: SQLite or PostgreSQL. ``state``: where ``chat`` keeps its history; None for
    nowhere. ``debug``: show where an unforeseen failure happened."""

    database_url: str
    house_style: HouseStyle
    state: Path | None
    colour: bool
    debug: bool

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """Raises ``SettingError`` for a value that cannot be."""
        return cls(
            database_url=environment.get("DATABASE_URL") or f"sqlite:///{ROOT / 'crossings.db'}",
            house_style=_house_style(environment.get("HOUSE_STYLE", "")),
            state=_state(environment),
            colour=not environment.get("NO_COLOR"),
            debug=bool(environment.get("DEBUG")),
        )


def facts(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each setting's name, and whether it is given. Values are never shown: they hold passwords."""
    return [
        (name, "given" if environment.get(name) else f"not given ({says})") for name, says in KNOWN.items()
    ]


KNOWN = {
    "DATABASE_URL": "the database: sqlite:///file.db or postgresql://user@host/name",
    "HOUSE_STYLE": "per cent or %",
}
"""Each setting that a deployment may give, and what it says. ``doctor`` names those present."""


def _house_style(value: str) -> HouseStyle:
    if not value:
        return NEWSPAPER
    style = STYLES.get(value.strip().lower())
    if style is None:
        choices = " or ".join(f"“{name}”" for name in STYLES)
        raise SettingError(f"HOUSE_STYLE is not one that the desk has: it takes {choices}.")
    return style


def _state(environment: Mapping[str, str]) -> Path | None:
    """As in the XDG Base Directory Specification."""
    given, home = environment.get("XDG_STATE_HOME"), environment.get("HOME")
    if given:
        return Path(given) / "crossings-desk"
    return Path(home) / ".local" / "state" / "crossings-desk" if home else None
