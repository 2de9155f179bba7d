"""What is in force, of the workspaces too: nobody in a paused one can be told, so the operator is."""

from io import StringIO
from pathlib import Path

from sqlalchemy import Engine

from bot.bootstrap.terminal import Outside
from bot.cli import run
from bot.cli.services import Streams
from bot.settings import Settings
from bot.store.engine import connect
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.workspaces import Grant


def doctor(url: str) -> str:
    outside, output = Outside(Settings.read({"DATABASE_URL": url})), StringIO()
    assert run(["doctor"], lambda: outside, Streams(StringIO(), output, StringIO())) == 0
    outside.close()
    return output.getvalue()


def lines(said: str) -> list[list[str]]:
    """Of the section on workspaces."""
    section = said.partition("\nworkspaces\n")[2].partition("\n\n")[0]
    return [line.split(maxsplit=1) for line in section.splitlines()]


def installed(engine: Engine, *teams: str) -> StoreWorkspaces:
    kept = StoreWorkspaces(engine, Vault([]))
    for team in teams:
        kept.install(Grant("", team, "", "U0", ""), 1.0)
    return kept


def test_workspaces_are_counted_and_paused_ones_named(shipped: Path, tmp_path: Path) -> None:
    file = tmp_path / "crossings.db"
    file.write_bytes(shipped.read_bytes())
    url = f"sqlite:///{file}"
    assert lines(doctor(url)) == []
    engine = connect(url)
    kept = installed(engine, "T1", "T2", "T3", "T4")
    paused = kept.find("", "T2")
    assert paused is not None
    kept.pause(paused.id, "token_revoked")
    kept.remove("", "T3")
    engine.dispose()
    assert lines(doctor(url)) == [["active", "2"], ["T2", "paused: token_revoked"]]
