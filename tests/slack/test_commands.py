"""Slash commands, end to end: what a reporter types, and what they and nobody else then see."""

import json

from bot.cli.interview import Interview
from bot.slack.commands import table
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.slack.office import Office

ASKED = (
    "/crossings",
    "/crossings 2024",
    "/crossings how many boats came in May 2025?",
    "/crossings busiest day 2025",
    "/crossings by month 2025",
    "/deaths 2024",
    "/compare ytd",
    "/compare May 2024 vs May 2025 boats",
)


def terminal(office: Office, words: str) -> str:
    """The headline that ``python -m bot ask`` gives."""
    return headline(Interview(office.desk, office.reception.today).ask(words), NEWSPAPER)


def test_commands_give_the_terminals_answers_to_their_asker_alone(office: Office) -> None:
    reporter = office.slack.person()
    for words in ASKED:
        shown = office.send(reporter.command(words)).message
        assert shown is not None, words
        assert shown.only_for == reporter.user
        assert shown.blocks[0]["text"]["text"] == terminal(office, words)
    assert office.slack.workspace.posts() == []


def test_what_is_typed_comes_back_as_text(office_http: Office) -> None:
    typed = "/crossings <!channel> *x* &lt;@U1&gt; blorp"
    shown = office_http.send(office_http.slack.person().command(typed)).message
    assert shown is not None
    said = json.dumps(shown.body, ensure_ascii=False)
    assert "<!" not in said
    assert "*x*" not in shown.text
    assert "<@U1>" not in said


def test_a_command_that_the_desk_has_not_is_told_those_it_has(office: Office) -> None:
    shown = office.send(office.slack.person().command("/weather tomorrow")).message
    assert shown is not None
    assert "/crossings" in shown.text
    assert "weather" not in shown.text


def test_help_has_examples_to_click_and_they_are_answered(office: Office) -> None:
    reporter = office.slack.person()
    shown = office.send(reporter.command("/deaths help")).message
    assert shown is not None
    office.send(reporter.click(shown, "/deaths 2024"))
    assert office.slack.workspace.ephemerals[-1].blocks[0]["text"]["text"] == terminal(office, "/deaths 2024")
    assert shown in office.slack.workspace.ephemerals


def test_each_command_is_a_file_and_says_what_it_is_for() -> None:
    commands = table()
    assert {"/crossings", "/deaths", "/compare"} <= set(commands)
    for name, command in commands.items():
        assert name == command.name
        assert command.summary
        assert not command.hint.startswith("/")
