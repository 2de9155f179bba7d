"""Installing by OAuth, over HTTP, end to end: each way in which it works, or does not."""

import re

import pytest
from sqlalchemy import Engine, text

from bot.slack.installing import Client
from bot.slack.installing.pages import Ending
from bot.slack.scopes import SCOPES
from bot.store.engine import writing
from tests.slack.installing.world import MARK, World, open_to, shown
from tests.strict_slack import faults
from tests.strict_slack.slack import StrictSlack


def test_a_person_installs_the_desk(strict_slack: StrictSlack, store: Engine) -> None:
    """On both databases."""
    with open_to(strict_slack, store) as world:
        installs(world)


def installs(world: World) -> None:
    browser = world.browser()
    begun = browser.begin()
    assert begun.headers["location"].startswith(f"{world.slack.origin}/oauth/v2/authorize?")
    assert browser.asked == {
        "client_id": "1.2",
        "scope": ",".join(sorted(SCOPES)),
        "state": browser.state,
    }
    shown(browser.back(code=world.slack.installing.allowed("T1")), Ending.DONE)
    found = world.found()
    assert found is not None
    assert (found.token, found.bot_user) == (world.slack.workspace.token, world.slack.workspace.bot_user)


def test_the_cookie_is_kept_from_scripts_other_sites_and_plain_http(world: World) -> None:
    browser = world.browser()
    browser.begin()
    assert browser.given is not None
    assert browser.given.key.startswith("__Host-")
    assert (browser.given["httponly"], browser.given["secure"]) == (True, True)
    assert browser.given["samesite"].lower() == "lax"
    assert (browser.given["path"], browser.given["domain"], browser.given["max-age"]) == ("/", "", "600")
    assert browser.given.value != browser.state


def test_pages_are_not_kept_framed_or_told_onwards(world: World) -> None:
    for answer in (world.browser().begin(), world.browser().back(error="access_denied")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_cancelled(world: World) -> None:
    browser = world.browser()
    browser.begin()
    shown(browser.back(error="access_denied"), Ending.CANCELLED)
    assert world.found() is None


def test_not_allowed(world: World) -> None:
    shown(world.browser().back(error=MARK, error_description=MARK), Ending.NOT_ALLOWED)


@pytest.mark.parametrize("code", ["", MARK, "a" * 5_000])
def test_a_code_that_slack_did_not_give(world: World, code: str) -> None:
    shown(world.browser().install(code), Ending.CODE_REFUSED)
    assert world.found() is None


def test_a_code_is_used_once(world: World) -> None:
    code = world.slack.installing.allowed("T1")
    shown(world.browser().install(code), Ending.DONE)
    shown(world.browser().install(code), Ending.CODE_REFUSED)


@pytest.mark.parametrize(
    "fault",
    [
        faults.server_error(503),
        faults.dropped(),
        faults.silence(),
        faults.broken_json(),
        faults.refused("internal_error"),
        faults.rate_limited(30),
    ],
    ids=["503", "dropped", "silent", "broken", "internal error", "rate limited"],
)
def test_slack_down(world: World, fault: faults.Fault) -> None:
    world.slack.faults.plan("oauth.v2.access", fault, times=2)
    shown(world.browser().install(world.slack.installing.allowed("T1")), Ending.SLACK_DOWN)
    assert world.found() is None
    world.slack.faults.clear()
    shown(world.browser().install(world.slack.installing.allowed("T1")), Ending.DONE)


def test_a_wrong_client_secret(strict_slack: StrictSlack, engine: Engine) -> None:
    with open_to(strict_slack, engine, Client("1.2", "another")) as world:
        shown(world.browser().install(strict_slack.installing.allowed("T1")), Ending.MISCONFIGURED)


def test_no_key_to_keep_it_with(strict_slack: StrictSlack, engine: Engine) -> None:
    with open_to(strict_slack, engine, keys=0) as world:
        shown(world.browser().install(strict_slack.installing.allowed("T1")), Ending.NOT_KEPT)


def test_a_database_that_is_away(world: World, engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("DROP TABLE oauth_state"))
    code = world.slack.installing.allowed("T1")
    shown(world.browser().install(code), Ending.NOT_KEPT)
    assert not world.slack.handed_out.codes[code].used, "a token that could not be kept was asked for"


def test_a_second_installation_brings_the_new_token_and_keeps_the_settings(world: World) -> None:
    world.browser().install(world.slack.installing.allowed("T1"))
    first = world.found()
    assert first is not None
    world.workspaces.set_notices(first.id, "C1")
    world.workspaces.pause(first.id, "token_revoked")
    world.slack.world.revoke(world.slack.workspace.token)
    shown(world.browser().install(world.slack.installing.allowed("T1")), Ending.DONE)
    again = world.found()
    assert again is not None
    assert (again.id, again.notices, again.state) == (first.id, "C1", "active")
    assert again.token == world.slack.workspace.token != first.token


def test_every_page_is_one_sentence(world: World) -> None:
    for ending in Ending:
        assert re.fullmatch(r"[^.]+\.", ending.sentence), ending
    assert "href" not in world.browser().install(world.slack.installing.allowed("T1")).text
    assert 'href="/slack/install"' in world.browser().back(error="access_denied").text
