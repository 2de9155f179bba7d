"""Settings, from the environment. Read by ``__main__``; ``bot.bootstrap`` hands on what is needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import SettingError
from bot.wording.style import NEWSPAPER, STYLES, HouseStyle

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Empty where not given. ``token_keys``: the newest first; older ones still decrypt."""

    signing_secret: str = field(repr=False)
    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    client_id: str
    client_secret: str = field(repr=False)
    api_url: str
    token_keys: tuple[str, ...] = field(repr=False)

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "SlackSettings":
        keys = (key.strip() for key in environment.get("TOKEN_KEYS", "").split(","))
        return cls(
            signing_secret=environment.get("SLACK_SIGNING_SECRET", ""),
            bot_token=environment.get("SLACK_BOT_TOKEN", ""),
            app_token=environment.get("SLACK_APP_TOKEN", ""),
            client_id=environment.get("SLACK_CLIENT_ID", ""),
            client_secret=environment.get("SLACK_CLIENT_SECRET", ""),
            api_url=environment.get("SLACK_API_URL") or "https://slack.com/api/",
            token_keys=tuple(key for key in keys if key),
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """``database_url``: SQLite or PostgreSQL. ``state``: where ``chat`` keeps its history; None for
    nowhere. ``debug``: show where an unforeseen failure happened. ``ledger_days``: how long what was said
    is kept."""

    database_url: str
    house_style: HouseStyle
    state: Path | None
    colour: bool
    debug: bool
    host: str
    port: int
    ledger_days: int
    slack: SlackSettings

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """Raises ``SettingError`` for a value that cannot be."""
        return cls(
            database_url=environment.get("DATABASE_URL") or f"sqlite:///{ROOT / 'crossings.db'}",
            house_style=_house_style(environment.get("HOUSE_STYLE", "")),
            state=_state(environment),
            colour=not environment.get("NO_COLOR"),
            debug=bool(environment.get("DEBUG")),
            host=environment.get("HOST") or "127.0.0.1",
            port=_number(environment, "PORT", 3000, range(65_536)),
            ledger_days=_number(environment, "LEDGER_DAYS", 400, range(1, 36_500)),
            slack=SlackSettings.read(environment),
        )


def facts(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each setting's name, and whether it is given. Values are never shown: they hold passwords."""
    return [
        (name, "given" if environment.get(name) else f"not given ({says})") for name, says in KNOWN.items()
    ]


KNOWN = {
    "DATABASE_URL": "the database: sqlite:///file.db or postgresql://user@host/name",
    "HOUSE_STYLE": "per cent or %",
    "HOST": "the address to listen on; 127.0.0.1 if not given",
    "PORT": "the port to listen on; 3000 if not given",
    "LEDGER_DAYS": "how long what was said is kept for corrections; 400 if not given",
    "SLACK_SIGNING_SECRET": "proves that a request is Slack's",
    "SLACK_BOT_TOKEN": "the bot's token in one workspace",
    "SLACK_APP_TOKEN": "for Socket Mode",
    "SLACK_CLIENT_ID": "for installing in several workspaces",
    "SLACK_CLIENT_SECRET": "for installing in several workspaces",
    "SLACK_API_URL": "Slack's own if not given",
    "TOKEN_KEYS": "keys that encrypt tokens, the newest first, with commas between",
}
"""Each setting that a deployment may give, and what it says. ``doctor`` names those present."""


def _number(environment: Mapping[str, str], name: str, default: int, allowed: range) -> int:
    value = environment.get(name, "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) in allowed):
        raise SettingError(f"{name} must be a whole number from {allowed.start} to {allowed.stop - 1}.")
    return int(value)


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
