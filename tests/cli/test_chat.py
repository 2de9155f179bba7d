"""The chat: answers with tables and charts, help, and leaving; driven here without a terminal."""

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.cli import run
from bot.cli.screen import Screen
from bot.cli.services import Streams
from tests.cli.handmade import HandmadeServices, Ran, Terminal


def chat(*lines: str) -> str:
    ran = Ran("chat", typed="".join(f"{line}\n" for line in lines))
    assert (ran.status, ran.errors) == (0, "")
    return ran.output


def test_it_answers_until_the_asker_leaves() -> None:
    said = chat("2024", "", "quit", "2025")
    assert said.startswith("Crossings Desk.")
    assert "In 2024, 36,600 people arrived in small boats." in said
    assert "2025" not in said


def test_it_ends_with_its_input() -> None:
    assert "In 2025" in chat("2025")


def test_help_lists_every_command() -> None:
    said = chat("help")
    assert all(name in said for name in ("/crossings", "/deaths", "/compare"))
    assert "/compare" not in chat("/deaths help")


def test_a_comparison_has_a_table_and_bars() -> None:
    said = chat("/compare 2025 2024")
    assert re.search(r"change in arrivals +−24\.2 +per cent", said)
    assert re.search(r"^2024 36,600 █+", said, re.MULTILINE)
    assert re.search(r"^2025 27,740 █+", said, re.MULTILINE)


def test_a_chart_that_shows_everything_stands_for_the_table() -> None:
    said = chat("by month 2024")
    assert re.search(r"^January 2024 +3,100 █+", said, re.MULTILINE)
    assert said.count("3,000") == 4


def test_a_long_table_is_cut_and_says_so() -> None:
    said = chat("series of arrivals by day in H1 2024")
    assert "The last 40 of 182 rows; ask --json gives all." in said
    assert "30 June 2024" in said
    assert not re.search(r"^ ?2 January 2024", said, re.MULTILINE)


def test_a_breakdown_has_shares() -> None:
    assert re.search(r"Wednesdays +4,028 +14\.5 per cent", chat("by weekday 2025"))


def test_a_declined_question_offers_others() -> None:
    said = chat("arivals xyzzy")
    assert "“xyzzy”" in said or "xyzzy" in said
    assert "You could ask, by its number or in words:" in said


def test_square_brackets_are_no_markup() -> None:
    output = StringIO()
    Screen(Console(file=output)).say("[red]2024[/red] :boat:")
    assert output.getvalue() == "[red]2024[/red] :boat:\n"


@pytest.mark.parametrize("width", ["30", "60"])
def test_a_narrow_terminal_breaks_no_address(monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    lines = chat("/crossings").splitlines()
    assert any("https://example.org" in line for line in lines)
    assert all(len(line) <= int(width) for line in lines if "https" not in line)


@pytest.mark.parametrize("colour", [True, False])
def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch, colour: bool) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    output = Terminal()
    run(
        ["chat"],
        lambda: HandmadeServices(colour=colour),
        Streams(StringIO("by month 2024\n"), output, StringIO()),
    )
    assert ("\x1b[36m" in output.getvalue()) is colour


def test_history_is_the_askers_own(tmp_path: Path) -> None:
    from bot.cli.chat import _history

    folder = tmp_path / "state"
    _history(folder).append_string("2024")
    assert (folder / "history").stat().st_mode & 0o777 == 0o600
    assert "2024" in (folder / "history").read_text()
    assert list(_history(None).get_strings()) == []


def test_without_a_place_to_write_history_stays_in_memory(tmp_path: Path) -> None:
    from bot.cli.chat import _history

    (tmp_path / "file").write_text("")
    history = _history(tmp_path / "file" / "state")
    history.append_string("2024")
    assert list(history.get_strings()) == ["2024"]


def test_what_is_offered_is_chosen_by_its_number() -> None:
    said = chat("2017", "1")
    offered = re.search(r"^ +1  (.+)$", said, re.MULTILINE)
    assert offered is not None
    assert said.count("Read as:") == 1
    assert said == chat("2017", offered[1])


def test_a_number_that_was_not_offered_is_a_question_of_its_own() -> None:
    assert "Read as:" not in chat("2017", "99")
    assert "In 2024" in chat("2017", "2024")
