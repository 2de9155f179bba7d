"""``deliveries``: what waits, and sending on its way what is held."""

import json
from dataclasses import replace
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


def test_all_that_is_held_is_retried_and_counted() -> None:
    services = HandmadeServices(waiting=[HELD, HELD])
    ran = Ran("deliveries", "retry", "--all", services=services)
    assert (ran.status, services.asked) == (0, ["retry all"])
    assert ran.output.startswith("Sent on their way again: 2. ")
    assert Ran("deliveries", "retry", "ab12", "--all").status == 2
    assert Ran("deliveries", "--all").status == 2


def test_one_is_dismissed_by_its_id() -> None:
    services = HandmadeServices(waiting=[HELD])
    ran = Ran("deliveries", "dismiss", "ab12", services=services)
    assert (ran.status, services.asked) == (0, ["dismiss ab12"])
    assert (
        ran.output
        == "It is left out, and not looked for; `deliveries --skipped` lists it, and why it was held.\n"
    )
    assert Ran("deliveries", "dismiss", "xyz").errors.startswith("No delivery held has the id xyz;")


def test_all_that_is_held_is_dismissed_and_counted() -> None:
    services = HandmadeServices(waiting=[HELD, HELD])
    ran = Ran("deliveries", "dismiss", "--all", services=services)
    assert (ran.status, services.asked) == (0, ["dismiss all"])
    assert ran.output.startswith("Left out: 2. ")
    assert Ran("deliveries", "dismiss").errors.startswith("Say which one: deliveries dismiss ID, or")


def test_what_is_not_listed_is_counted() -> None:
    services = HandmadeServices(waiting=[HELD], more=1200)
    assert Ran("deliveries", services=services).output.endswith("\n1,200 more are not listed.\n")
    as_json = Ran("deliveries", "--json", services=services)
    assert (len(as_json.output.splitlines()), as_json.errors) == (1, "1,200 more are not listed.\n")


def test_what_was_left_out_is_listed_on_request() -> None:
    assert Ran("deliveries", "--skipped").output == "Nothing was left out.\n"


def test_what_cannot_be_retried_is_said_in_a_sentence() -> None:
    unknown = Ran("deliveries", "retry", "xyz")
    assert (unknown.status, unknown.output) == (2, "")
    assert unknown.errors == "No delivery held has the id xyz; `deliveries` lists them.\n"
    assert (
        Ran("deliveries", "retry").errors
        == "Say which one: deliveries retry ID, or deliveries retry --all.\n"
    )
    assert Ran("deliveries", "list", "xyz").status == 2
    assert Ran("deliveries", "forget").status == 2


def test_from_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    store = open_store(url, ROOT / "data")
    workspaces(store, 1)
    left_out = replace(HELD, id="cd34", period="2026-W32", state=State.SKIPPED)
    StoreDeliveries(store).add(HELD, left_out)
    store.dispose()
    outside = Outside(Settings.read({"DATABASE_URL": url}), TODAY)
    assert [(each.id, each.state) for each in outside.deliveries().shown] == [("ab12", State.HELD)]
    assert [each.id for each in outside.deliveries(skipped=True).shown] == ["cd34"]
    assert outside.deliveries().more == 0
    assert outside.retry("ab12")
    assert [each.state for each in outside.deliveries().shown] == [State.WAITING]
    assert not outside.retry("ab12")
    assert outside.retry_all() == 0
    assert (outside.dismiss("ab12"), outside.dismiss_all()) == (False, 0)  # it is not held any more
    outside.close()
