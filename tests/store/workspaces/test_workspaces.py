"""Workspaces and their tokens, on both databases."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, text

from bot.errors import SettingError, StoreError
from bot.store.engine import connect, reading, sqlite_file
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault, new_key
from bot.workspaces import Grant

KEY = Fernet.generate_key().decode()
TOKEN = "xoxb-1-of-a-newsroom"


def grant(team: str = "T1", enterprise: str = "", token: str = TOKEN) -> Grant:
    return Grant(enterprise, team, token, "UB", "commands,chat:write")


@pytest.fixture
def kept(store: Engine) -> StoreWorkspaces:
    return StoreWorkspaces(store, Vault([KEY]))


def tokens(store: Engine) -> list[str]:
    with reading(store) as connection:
        return list(connection.execute(text("SELECT token FROM workspace ORDER BY id")).scalars())


def test_what_was_installed_is_found(kept: StoreWorkspaces) -> None:
    installed = kept.install(grant(), 100.0)
    assert (installed.team, installed.token, installed.bot_user) == ("T1", TOKEN, "UB")
    assert (installed.state, installed.scopes) == ("active", "commands,chat:write")
    assert kept.find("", "T1") == installed == kept.by_id(installed.id)
    assert kept.find("", "T2") is None
    assert kept.by_id(installed.id + 1) is None
    assert kept.by_ids([installed.id, installed.id + 1]) == [installed]


def test_nothing_is_found_by_no_name(kept: StoreWorkspaces) -> None:
    kept.install(grant(), 100.0)
    kept.install(grant("", "E1"), 100.0)
    assert kept.find("", "") is None


def test_a_new_token_leaves_the_settings_as_they_are(kept: StoreWorkspaces) -> None:
    first = kept.install(grant(), 100.0)
    kept.set_house_style(first.id, "web")
    kept.set_notices(first.id, "C1")
    again = kept.install(grant(token="xoxb-2"), 200.0)
    assert (again.id, again.token, again.house_style, again.notices) == (first.id, "xoxb-2", "web", "C1")


def test_a_team_that_joins_an_organisation_stays_the_same(kept: StoreWorkspaces) -> None:
    first = kept.install(grant(), 100.0)
    joined = kept.install(grant(enterprise="E1"), 200.0)
    assert (joined.id, joined.enterprise) == (first.id, "E1")


def test_an_organisation_is_found_for_its_teams(kept: StoreWorkspaces) -> None:
    whole = kept.install(grant("", "E1"), 100.0)
    assert kept.find("E1", "T7") == whole
    assert kept.find("E2", "T7") is None
    own = kept.install(grant("T7", "E1", "xoxb-own"), 100.0)
    assert kept.find("E1", "T7") == own
    kept.pause(own.id, "token_revoked")
    assert kept.find("E1", "T7") == whole
    kept.remove("E1", "T7")
    assert kept.find("E1", "T7") == whole


def test_pausing_says_why_and_installing_ends_it(kept: StoreWorkspaces) -> None:
    installed = kept.install(grant(), 100.0)
    kept.pause(installed.id, "token_revoked")
    paused = kept.find("", "T1")
    assert paused is not None
    assert (paused.state, paused.why) == ("paused", "token_revoked")
    again = kept.install(grant(), 200.0)
    assert (again.state, again.why) == ("active", "")


def test_removing_forgets_the_token_and_no_settings(kept: StoreWorkspaces, store: Engine) -> None:
    first = kept.install(grant(), 100.0)
    kept.set_notices(first.id, "C1")
    kept.remove("", "T1")
    assert tokens(store) == [""]
    assert kept.find("", "T1") is None
    assert kept.by_id(first.id) is None
    kept.pause(first.id, "token_revoked")
    assert kept.find("", "T1") is None
    again = kept.install(grant(), 200.0)
    assert (again.id, again.notices, again.state) == (first.id, "C1", "active")


def test_removing_a_team_leaves_its_organisation(kept: StoreWorkspaces) -> None:
    kept.install(grant("", "E1"), 100.0)
    kept.install(grant("T7", "E1"), 100.0)
    kept.remove("E1", "")
    assert kept.find("E1", "T8") is None
    assert kept.find("E1", "T7") is not None


def test_news_from_before_an_installation_does_not_undo_it(kept: StoreWorkspaces) -> None:
    installed = kept.install(grant(), 100.0)
    kept.remove("", "T1", at=99.0)
    kept.pause(installed.id, "token_revoked", at=99.0)
    assert kept.find("", "T1") == installed


def test_no_token_lies_in_the_clear(kept: StoreWorkspaces, store: Engine) -> None:
    kept.install(grant(), 100.0)
    [stored] = tokens(store)
    assert TOKEN not in stored
    assert Fernet(KEY).decrypt(stored).decode() == TOKEN
    assert TOKEN not in repr(kept.find("", "T1")) + repr(grant())


def test_no_token_is_in_the_file(tmp_path: Path, sqlite_template: Path) -> None:
    file = tmp_path / "desk.db"
    file.write_bytes(sqlite_template.read_bytes())
    engine = connect(f"sqlite:///{file}")
    kept = StoreWorkspaces(engine, Vault([KEY]))
    kept.install(grant(), 100.0)
    kept.install(grant(token="xoxb-2-newer"), 200.0)
    engine.dispose()
    assert sqlite_file(str(engine.url)) == file
    written = b"".join(part.read_bytes() for part in sorted(tmp_path.iterdir()))
    assert b"commands,chat:write" in written
    assert re.search(rb"xox[a-z]-", written) is None


def test_an_older_key_still_opens_and_renewing_moves_to_the_newest(store: Engine) -> None:
    newest = new_key()
    StoreWorkspaces(store, Vault([KEY])).install(grant(), 100.0)
    StoreWorkspaces(store, Vault([KEY])).install(grant("T2", token=""), 100.0)
    both = StoreWorkspaces(store, Vault([newest, KEY]))
    found = both.find("", "T1")
    assert found is not None
    assert found.token == TOKEN
    assert both.renew() == 1
    alone = StoreWorkspaces(store, Vault([newest]))
    assert alone.find("", "T1") == found
    assert tokens(store)[1] == ""
    with pytest.raises(StoreError, match="TOKEN_KEYS"):
        StoreWorkspaces(store, Vault([KEY])).find("", "T1")


def test_renewing_with_a_key_missing_changes_nothing(store: Engine) -> None:
    lost, newest = new_key(), new_key()
    StoreWorkspaces(store, Vault([KEY])).install(grant(), 100.0)
    StoreWorkspaces(store, Vault([lost])).install(grant("T2", token="xoxb-2"), 100.0)
    before = tokens(store)
    with pytest.raises(StoreError, match="add the key that it was kept with"):
        StoreWorkspaces(store, Vault([newest, KEY])).renew()
    assert tokens(store) == before


def test_without_a_key_no_token_is_kept(store: Engine) -> None:
    keyless = StoreWorkspaces(store, Vault([]))
    with pytest.raises(SettingError, match="TOKEN_KEYS is not given"):
        keyless.install(grant(), 100.0)
    assert tokens(store) == []
    assert keyless.install(grant(token=""), 100.0).token == ""
    assert keyless.renew() == 0


def test_without_a_key_no_token_is_read(store: Engine) -> None:
    StoreWorkspaces(store, Vault([KEY])).install(grant(), 100.0)
    with pytest.raises(SettingError, match="TOKEN_KEYS is not given"):
        StoreWorkspaces(store, Vault([])).find("", "T1")


def test_installed_twice_at_once_it_is_one(kept: StoreWorkspaces, store: Engine) -> None:
    with ThreadPoolExecutor(6) as pool:
        installed = list(pool.map(lambda number: kept.install(grant(), float(number)), range(6)))
    assert len({one.id for one in installed}) == 1
    assert len(tokens(store)) == 1
