"""The state of an installation: of one browser, for ten minutes, once; one that ends nothing is not kept."""

import pytest
from sqlalchemy import Engine, text

from bot.slack.installing.pages import Ending
from bot.store.engine import reading
from tests.slack.installing.world import MARK, World, shown

NOT_OURS = f"1790000600.{'a' * 43}.{'0' * 64}"


def test_a_browser_without_the_cookie(world: World) -> None:
    browser = world.browser()
    browser.begin()
    browser.cookie = ""
    shown(browser.back(code=world.slack.installing.allowed("T1")), Ending.NO_COOKIE)
    assert world.found() is None


@pytest.mark.parametrize("state", ["", MARK, "a" * 43, "a" * 10_000, "é" * 43, NOT_OURS])
def test_a_state_that_was_not_issued(world: World, state: str) -> None:
    browser = world.browser()
    browser.begin()
    code = world.slack.installing.allowed("T1")
    shown(browser.back(code=code, state=state), Ending.NOT_BEGUN)
    assert world.found() is None
    shown(browser.back(code=code), Ending.DONE)


def test_a_state_of_another_browser(world: World) -> None:
    """Somebody is led to end an installation that somebody else began."""
    attacker, victim = world.browser(), world.browser()
    attacker.begin()
    victim.begin()
    code = world.slack.installing.allowed("T1")
    shown(victim.back(code=code, state=attacker.state), Ending.NOT_BEGUN)
    assert world.found() is None
    shown(attacker.back(code=code), Ending.DONE)


def test_a_state_is_used_once(world: World) -> None:
    browser = world.browser()
    shown(browser.install(world.slack.installing.allowed("T1")), Ending.DONE)
    shown(browser.back(code=world.slack.installing.allowed("T1")), Ending.NOT_BEGUN)


def test_a_state_expires(world: World) -> None:
    browser = world.browser()
    browser.begin()
    world.desk.at += 600
    shown(browser.back(code=world.slack.installing.allowed("T1")), Ending.NOT_BEGUN)
    assert world.found() is None


def test_a_state_cannot_be_made_to_last(world: World) -> None:
    browser = world.browser()
    browser.begin()
    expires, _, rest = browser.state.partition(".")
    world.desk.at += 600
    code = world.slack.installing.allowed("T1")
    shown(browser.back(code=code, state=f"{int(expires) + 600}.{rest}"), Ending.NOT_BEGUN)
    assert world.found() is None


def test_what_ends_nothing_leaves_nothing_behind(world: World, engine: Engine) -> None:
    """The addresses are open to all."""
    for _ in range(3):
        world.browser().begin()
        shown(world.browser().install("made-up"), Ending.CODE_REFUSED)
    assert kept_states(engine) == 0
    world.browser().install(world.slack.installing.allowed("T1"))
    assert kept_states(engine) == 1


def kept_states(engine: Engine) -> int:
    with reading(engine) as connection:
        return int(connection.execute(text("SELECT count(*) FROM oauth_state")).scalar_one())


def test_two_tabs_of_one_browser(world: World) -> None:
    browser = world.browser()
    browser.begin()
    first = browser.state
    browser.begin()
    assert browser.state != first
    shown(browser.back(code=world.slack.installing.allowed("T1"), state=first), Ending.DONE)
    shown(browser.back(code=world.slack.installing.allowed("T1")), Ending.DONE)
