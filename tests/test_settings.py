"""Settings from the environment."""

from pathlib import Path

import pytest

from bot.errors import SettingError
from bot.settings import KNOWN, SHAPES, WAYS, Settings, facts, ways
from bot.store.workspaces.vault import Vault, new_key
from bot.wording.style import NEWSPAPER, WEB


def test_an_empty_environment_will_do() -> None:
    made = Settings.read({})
    assert made.database_url.startswith("sqlite:///")
    assert made.house_style is NEWSPAPER
    assert (made.state, made.colour, made.debug) == (None, True, False)


@pytest.mark.parametrize(("value", "style"), [("%", WEB), ("per cent", NEWSPAPER), ("Per Cent ", NEWSPAPER)])
def test_house_style(value: str, style: object) -> None:
    assert Settings.read({"HOUSE_STYLE": value}).house_style is style


def test_a_style_that_there_is_not_is_refused() -> None:
    with pytest.raises(SettingError, match=r"HOUSE_STYLE .* “per cent” or “%”"):
        Settings.read({"HOUSE_STYLE": "tabloid"})


def test_the_rest() -> None:
    made = Settings.read({"DATABASE_URL": "sqlite:///x.db", "NO_COLOR": "1", "DEBUG": "1", "HOME": "/h"})
    assert (made.database_url, made.colour, made.debug) == ("sqlite:///x.db", False, True)
    assert made.state == Path("/h/.local/state/crossings-desk")
    assert Settings.read({"XDG_STATE_HOME": "/s", "HOME": "/h"}).state == Path("/s/crossings-desk")


@pytest.mark.parametrize(("given", "port"), [({}, None), ({"PORT": "0"}, 0), ({"PORT": "8080"}, 8080)])
def test_a_port_is_known_to_be_given(given: dict[str, str], port: int | None) -> None:
    assert Settings.read(given).port == port


def test_doctor_never_shows_a_value() -> None:
    said = facts({"DATABASE_URL": "postgresql://user:secret@host/name"})
    assert [name for name, _ in said] == list(KNOWN)
    assert dict(said)["DATABASE_URL"] == "given"
    assert "secret" not in str(said)


KEYS = f"{43 * 'a'}=", f"{42 * 'b'}8="
GOOD = {
    "SLACK_SIGNING_SECRET": "8f742231b10e8888abcd99fffeee85a5",
    "SLACK_BOT_TOKEN": "xoxb-12-34-abcDEF",
    "SLACK_APP_TOKEN": "xapp-1-A0-12-abcdef",
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": "a-client-secret",
    "SLACK_API_URL": "http://127.0.0.1:8080/api",
    "TOKEN_KEYS": f" {KEYS[0]}, {KEYS[1]},",
}


def test_what_slack_gives_is_taken() -> None:
    slack = Settings.read(GOOD).slack
    assert (slack.bot_token, slack.app_token) == (GOOD["SLACK_BOT_TOKEN"], GOOD["SLACK_APP_TOKEN"])
    assert (slack.api_url, slack.token_keys) == ("http://127.0.0.1:8080/api/", KEYS)
    assert Settings.read({}).slack.api_url == "https://slack.com/api/"


def test_a_space_beside_a_value_is_no_part_of_it() -> None:
    made = Settings.read({name: f" {value}\n" for name, value in GOOD.items()})
    assert made == Settings.read(GOOD)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("SLACK_SIGNING_SECRET", "Jhj5dZrVaK7ZwHHjRyZWjbDl"),  # the verification token
        ("SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99fffeee85a"),
        ("SLACK_BOT_TOKEN", "xoxp-12-34-abcdef"),
        ("SLACK_BOT_TOKEN", "xoxb-é"),
        ("SLACK_BOT_TOKEN", "xoxb-1 2"),
        ("SLACK_APP_TOKEN", "xoxb-12-34-abcdef"),
        ("SLACK_API_URL", "http://slack.com/api/"),
        ("SLACK_API_URL", "http://127.0.0.1.example.org/api/"),
        ("SLACK_API_URL", "http://localhost:80@example.org/api/"),
        ("SLACK_API_URL", "slack.com"),
        ("TOKEN_KEYS", "a password of my own"),
        ("TOKEN_KEYS", f"{KEYS[0]},{KEYS[1][:-2]}"),
        ("TOKEN_KEYS", f"{KEYS[0]};{KEYS[1]}"),
    ],
)
def test_what_slack_does_not_give_is_refused_and_not_repeated(name: str, wrong: str) -> None:
    with pytest.raises(SettingError) as refusal:
        Settings.read({**GOOD, name: wrong})
    assert str(refusal.value) == f"{name} must be {SHAPES[name].says}."
    assert wrong not in str(refusal.value)


def test_a_key_that_is_taken_is_one_that_encrypts() -> None:
    slack = Settings.read({"TOKEN_KEYS": new_key()}).slack
    vault = Vault(slack.token_keys)
    assert vault.open(vault.close("xoxb-1")) == "xoxb-1"


@pytest.mark.parametrize("way", WAYS)
def test_doctor_says_what_each_way_into_slack_lacks(way: str) -> None:
    needed = WAYS[way]
    assert dict(ways(Settings.read({name: GOOD[name] for name in needed}).slack))[way] == "ready"
    for name in needed:
        given = {other: GOOD[other] for other in needed if other != name}
        assert dict(ways(Settings.read(given).slack))[way] == f"needs {name}"


def test_no_secret_is_in_what_is_printed_of_settings() -> None:
    shown = repr(Settings.read(GOOD)) + str(ways(Settings.read(GOOD).slack)) + str(facts(GOOD))
    secrets = [GOOD[name] for name in GOOD if name not in {"SLACK_CLIENT_ID", "SLACK_API_URL"}]
    assert [secret for secret in (*secrets, *KEYS) if secret in shown] == []


def test_small_revisions_wait_unless_they_are_to_be_told() -> None:
    assert Settings.read({}).small_wait
    assert Settings.read({"SMALL_REVISIONS": "wait"}).small_wait
    assert not Settings.read({"SMALL_REVISIONS": "Tell"}).small_wait
    with pytest.raises(SettingError, match="SMALL_REVISIONS must be wait or tell"):
        Settings.read({"SMALL_REVISIONS": "never"})
