"""Settings from the environment."""

from pathlib import Path

import pytest

from bot.errors import SettingError
from bot.settings import KNOWN, Settings, facts
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


def test_doctor_never_shows_a_value() -> None:
    said = facts({"DATABASE_URL": "postgresql://user:secret@host/name"})
    assert [name for name, _ in said] == list(KNOWN)
    assert dict(said)["DATABASE_URL"] == "given"
    assert "secret" not in str(said)
