"""The morning on which everybody's digest is due: who ordered it, and what time it is."""

from datetime import UTC, datetime
from time import monotonic

from cryptography.fernet import Fernet
from sqlalchemy import Engine, insert

from bot.store.engine import writing
from bot.store.tables import Subscription, Workspace
from bot.store.workspaces.vault import Vault
from bot.wording.style import NEWSPAPER, WEB

NINE = datetime(2026, 8, 22, 8, 0, tzinfo=UTC).timestamp()
"""A Saturday in London."""
WORKSPACES, CROWDED, CROWD = 2_000, 3, 400
"""Three workspaces have so many channels each that Slack will ask them to slow down."""
MEASURES = (
    ["arrivals"],
    ["arrivals", "boats"],
    ["arrivals", "boats", "people per boat", "prevented", "deaths"],
)
STYLES = (NEWSPAPER.name, WEB.name)
CONTENTS = len(MEASURES) * len(STYLES)


def now(began: float) -> float:
    """Seconds since 1970, where nine o'clock was ``began`` on the steady clock that all processes share."""
    return NINE + monotonic() - began


def ordered(engine: Engine, key: str, digests: int) -> None:
    """So many channels in all workspaces have their digest at nine."""
    with writing(engine) as connection:
        vault = Vault((key,))
        connection.execute(insert(Workspace), [_workspace(n, vault) for n in range(WORKSPACES)])
        connection.execute(insert(Subscription), [_subscription(n) for n in range(digests)])


def new_key() -> str:
    return Fernet.generate_key().decode()


def _workspace(number: int, vault: Vault) -> dict[str, object]:
    named = {"id": number + 1, "team": f"T{number}", "token": vault.close(f"xoxb-{number}")}
    return named | {"installed_at": 0.0, "house_style": STYLES[number % len(STYLES)]}


def _subscription(number: int) -> dict[str, object]:
    crowded = number < CROWDED * CROWD
    workspace = number % CROWDED if crowded else CROWDED + number % (WORKSPACES - CROWDED)
    place = {"workspace": workspace + 1, "channel": f"C{number}", "owner": "U1", "kind": "digest"}
    wanted = {"weekday": 5, "measures": MEASURES[number // WORKSPACES % len(MEASURES)]}
    return place | wanted | {"created_at": 0.0, "next_due": NINE}
