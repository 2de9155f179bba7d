"""Settings, from the environment. Read by ``__main__``; ``bot.bootstrap`` hands on what is needed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from bot.errors import SettingError
from bot.wording.style import NEWSPAPER, STYLES, HouseStyle

Default = TypeVar("Default", int, None)
ROOT = Path(__file__).resolve().parent.parent


class Shape(NamedTuple):
    """What a value looks like: ``says``, for whoever set it."""

    form: re.Pattern[str]
    says: str


SHAPES = {
    "SLACK_SIGNING_SECRET": Shape(
        re.compile(r"[0-9a-f]{32}"),
        "the 32 digits (0 to 9, a to f) under Basic Information, Signing Secret",
    ),
    "SLACK_BOT_TOKEN": Shape(re.compile(r"xoxb-[\w-]+", re.ASCII), "a bot's token, which begins with xoxb-"),
    "SLACK_APP_TOKEN": Shape(re.compile(r"xapp-[\w-]+", re.ASCII), "an app's token, which begins with xapp-"),
    "SLACK_API_URL": Shape(
        re.compile(r"https://\S+|http://(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?(/\S*)?", re.ASCII),
        "an https:// address, or one of this machine",  # else tokens would travel in the clear
    ),
    "TOKEN_KEYS": Shape(
        re.compile(r"[\w-]{43}=", re.ASCII), "keys that `python -m bot keys` made, with commas between"
    ),
}
"""The settings whose values are checked before they are used."""

WAYS = {
    "Socket Mode, one workspace": ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"),
    "HTTP, one workspace": ("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN"),
    "HTTP, several workspaces": (
        "SLACK_SIGNING_SECRET",
        "SLACK_CLIENT_ID",
        "SLACK_CLIENT_SECRET",
        "TOKEN_KEYS",
    ),
}
"""The ways of being in Slack, and the settings that each needs."""


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
        """Raises ``SettingError`` for a value that cannot be; the sentence never holds it."""
        given = {name: environment.get(name, "").strip() for name in KNOWN}
        keys = tuple(key for key in map(str.strip, given["TOKEN_KEYS"].split(",")) if key)
        for name, shape in SHAPES.items():
            values = keys if name == "TOKEN_KEYS" else (given[name],)
            if any(value and not shape.form.fullmatch(value) for value in values):
                raise SettingError(f"{name} must be {shape.says}.")
        return cls(
            signing_secret=given["SLACK_SIGNING_SECRET"],
            bot_token=given["SLACK_BOT_TOKEN"],
            app_token=given["SLACK_APP_TOKEN"],
            client_id=given["SLACK_CLIENT_ID"],
            client_secret=given["SLACK_CLIENT_SECRET"],
            api_url=(given["SLACK_API_URL"] or "https://slack.com/api").rstrip("/") + "/",
            token_keys=keys,
        )

    def missing(self, way: str) -> list[str]:
        """The settings without which one of ``WAYS`` does not work."""
        given = {
            "SLACK_SIGNING_SECRET": self.signing_secret,
            "SLACK_BOT_TOKEN": self.bot_token,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_CLIENT_ID": self.client_id,
            "SLACK_CLIENT_SECRET": self.client_secret,
            "TOKEN_KEYS": self.token_keys,
        }
        return [name for name in WAYS[way] if not given[name]]


@dataclass(frozen=True, slots=True)
class Settings:
    """``database_url``: SQLite or PostgreSQL. ``state``: where ``chat`` keeps its history; None for
    nowhere. ``debug``: show where an unforeseen failure happened. Ports: None where not given.
    ``ledger_days``: how long what was said is kept. ``small_wait``: whether small revisions wait for the
    digest."""

    database_url: str
    house_style: HouseStyle
    state: Path | None
    colour: bool
    debug: bool
    host: str
    port: int | None
    metrics_host: str
    metrics_port: int | None
    ledger_days: int
    small_wait: bool
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
            port=_number(environment, "PORT", None, range(65_536)),
            metrics_host=environment.get("METRICS_HOST") or "127.0.0.1",
            metrics_port=_number(environment, "METRICS_PORT", None, range(65_536)),
            ledger_days=_number(environment, "LEDGER_DAYS", 400, range(1, 36_500)),
            small_wait=_choice(environment, "SMALL_REVISIONS", ("wait", "tell")) == "wait",
            slack=SlackSettings.read(environment),
        )


def ways(slack: SlackSettings) -> list[tuple[str, str]]:
    """Each way of being in Slack, and what is missing for it."""
    missing = {way: slack.missing(way) for way in WAYS}
    return [(way, f"needs {', '.join(lacks)}" if lacks else "ready") for way, lacks in missing.items()]


def facts(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each setting's name, and whether it is given. Values are never shown: they hold passwords."""
    return [
        (name, "given" if environment.get(name) else f"not given ({says})") for name, says in KNOWN.items()
    ]


KNOWN = {
    "DATABASE_URL": "the database: sqlite:///file.db or postgresql://user@host/name",
    "HOUSE_STYLE": "per cent or %",
    "HOST": "the address to listen on; 127.0.0.1 if not given",
    "PORT": "the port to listen on; if not given, serve takes 3000 and socket none",
    "METRICS_HOST": "the address of /metrics; 127.0.0.1 if not given",
    "METRICS_PORT": "the port of /metrics; if not given, it is at PORT",
    "LEDGER_DAYS": "how long what was said is kept for corrections; 400 if not given",
    "SMALL_REVISIONS": "wait for the digest, or tell at once; wait if not given",
    "SLACK_SIGNING_SECRET": "proves that a request is Slack's",
    "SLACK_BOT_TOKEN": "the bot's token in one workspace",
    "SLACK_APP_TOKEN": "for Socket Mode",
    "SLACK_CLIENT_ID": "for installing in several workspaces",
    "SLACK_CLIENT_SECRET": "for installing in several workspaces",
    "SLACK_API_URL": "Slack's own if not given",
    "TOKEN_KEYS": "keys that encrypt tokens, the newest first, with commas between",
}
"""Each setting that a deployment may give, and what it says. ``doctor`` names those present."""


def _number(environment: Mapping[str, str], name: str, default: Default, allowed: range) -> int | Default:
    value = environment.get(name, "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) in allowed):
        raise SettingError(f"{name} must be a whole number from {allowed.start} to {allowed.stop - 1}.")
    return int(value)


def _choice(environment: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    """The first where none is given."""
    value = environment.get(name, "").strip().lower() or choices[0]
    if value not in choices:
        raise SettingError(f"{name} must be {' or '.join(choices)}.")
    return value


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
