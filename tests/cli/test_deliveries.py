"""``deliveries``: what waits, and sending on its way what is held."""

import json
from pathlib import Path

from bot.bootstrap.terminal import Outside
from bot.sending.delivery import Delivery, State
from bot.settings import Settings
from bot.store.first_use import open_store
from bot.store.sending.deliveries import StoreDeliveries
from tests.cli.handmade import TODAY, HandmadeServices, Ran
from tests.conftest import ROOT
from tests.store.saying import workspaces

HELD = Delivery(
    id="ab12",
    subject="subscription:7",
    period="2026-W33",
    kind="digest",
    revision=0,
    workspace=1,
    channel="C024",
    due_at=1_787_043_600.0,
    not_before=1_787_043_600.0,
    state=State.HELD,
    why="the channel is archived\x1b[2J",
)


def test_a_line_says_what_is_held_and_why() -> None:
    head, line = Ran("deliveries", services=HandmadeServices(waiting=[HELD])).output.splitlines()
    assert head.split() == ["id", "kind", "workspace", "channel", "due", "state", "why"]
    assert line.split(maxsplit=6)[:6] == ["ab12", "digest", "1", "C024", "2026-08-18T09:00:00+00:00", "held"]
    assert line.index("the channel is archived") == head.index("why")
    assert "\x1b" not in line


def test_as_objects() -> None:
    ran = Ran("deliveries", "--json", services=HandmadeServices(waiting=[HELD, HELD]))
    objects = [json.loads(line) for line in ran.output.splitlines()]
    assert len(objects) == 2
    assert objects[0]["why"] == HELD.why
    assert (objects[0]["workspace"], objects[0]["state"]) == (1, "held")


def test_nothing_waits() -> None:
    assert Ran("deliveries").output == "Nothing waits to be sent, and nothing is held.\n"
    assert Ran("deliveries", "list", "--json").output == ""


def test_one_is_retried_by_its_id() -> None:
    services = HandmadeServices(waiting=[HELD])
    ran = Ran("deliveries", "retry", "ab12", services=services)
    assert (ran.status, services.asked) == (0, ["retry ab12"])
    assert "sent if it is not there" in ran.output


def test_what_cannot_be_retried_is_said_in_a_sentence() -> None:
    unknown = Ran("deliveries", "retry", "xyz")
    assert (unknown.status, unknown.output) == (2, "")
    assert unknown.errors == "No delivery held has the id xyz; `deliveries` lists them.\n"
    assert Ran("deliveries", "retry").errors == "Say which one: deliveries retry ID.\n"
    assert Ran("deliveries", "list", "xyz").status == 2
    assert Ran("deliveries", "forget").status == 2


def test_from_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    store = open_store(url, ROOT / "data")
    workspaces(store, 1)
    StoreDeliveries(store).add(HELD)
    store.dispose()
    outside = Outside(Settings.read({"DATABASE_URL": url}), TODAY)
    assert [(each.id, each.state) for each in outside.deliveries()] == [("ab12", State.HELD)]
    assert outside.retry("ab12")
    assert [each.state for each in outside.deliveries()] == [State.WAITING]
    assert not outside.retry("ab12")
    outside.close()
