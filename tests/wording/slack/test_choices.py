"""Questions back, and what could be asked instead."""

from datetime import date

from bot.events import Event, EventKind, Events
from bot.language import COMMANDS
from bot.language.commands import help_for
from bot.wording.message import Message
from bot.wording.slack.buttons import Action, action_of, chosen
from bot.wording.slack.choices import labels, not_answered
from bot.wording.slack.faults import fault
from bot.wording.slack.help import help_said
from tests.strict_slack.surfaces import message_problems
from tests.wording.slack.reading import markup, texts, values

DEAL = Event(
    "uk-france-mar-2023", "UK-France deal of March 2023", date(2023, 3, 10), None, EventKind.AGREEMENT
)
LONG = Event(
    "long-one", "An agreement with a name that " + "goes on and " * 8 + "ends", DEAL.start, None, DEAL.kind
)
EVENTS = Events.of([DEAL, LONG])


def test_each_choice_is_a_button_that_carries_it_whole() -> None:
    offered = ("total boats 2022-09-03", "highest 1 day of boats ever")
    made = not_answered(Message("clarify", "Which is meant?", suggestions=offered))
    assert [chosen(value) for value in values(made).values()] == list(offered)
    assert {action_of(name) for name in values(made)} == {Action.CHOOSE}


def test_the_text_alone_names_the_choices(refused: list[Message]) -> None:
    for message in refused:
        made = not_answered(message)
        assert message.headline in made["text"].replace("\N{ZERO WIDTH SPACE}", "")
        assert all(
            label in made["text"].replace("\N{ZERO WIDTH SPACE}", "") for label in labels(message.suggestions)
        )


def test_the_text_alone_asks_to_choose() -> None:
    made = not_answered(Message("clarify", "Is that so?", suggestions=("total boats 2024", "boats 2025")))
    assert made["text"] == "Is that so? Choose one: Total boats 2024; Boats 2025"


def test_slack_takes_every_refusal(refused: list[Message]) -> None:
    for message in refused:
        made = not_answered(message)
        assert message_problems(made["blocks"]) == []
        assert markup(made) == []


def test_events_are_shown_by_their_titles() -> None:
    offered = ("total arrivals since uk-france-mar-2023",)
    made = not_answered(Message("clarify", "Which?", suggestions=offered), EVENTS)
    assert texts(made["blocks"]) == ["Which?", "Total arrivals since UK-France deal of March 2023"]
    assert list(values(made).values()) == list(offered)


def test_dates_and_ranges_are_no_events() -> None:
    asked = "compare arrivals 2026-01-01 to 2026-08-20 with 2025"
    assert labels([asked], EVENTS) == [f"C{asked[1:]}"]


def test_choices_too_long_for_a_button_are_listed_beside_it() -> None:
    offered = ("total arrivals since long-one", "total boats since long-one")
    made = not_answered(Message("clarify", "Which?", suggestions=offered), EVENTS)
    assert message_problems(made["blocks"]) == []
    assert f"1. Total arrivals since {LONG.title}" in texts(made["blocks"])
    assert list(values(made).values()) == list(offered)


def test_no_more_is_offered_than_can_be_looked_over() -> None:
    made = not_answered(
        Message("declined", "No.", suggestions=tuple(f"total arrivals {y}" for y in range(1, 99)))
    )
    assert len(values(made)) == 10


def test_help_shows_every_command_with_examples_to_click() -> None:
    for command in COMMANDS.values():
        made = help_said(command.asked_for_help())
        assert message_problems(made["blocks"]) == []
        assert command.usage in made["text"]
        assert f"{command.name} {command.examples[1]}" in values(made).values()
        assert command.examples[-1] in " ".join(texts(made["blocks"]))
        assert command.examples[-1] in made["text"].replace("\N{ZERO WIDTH SPACE}", "")


def test_help_of_all_names_each_command() -> None:
    asked = help_for("help")
    assert asked is not None
    assert all(name in " ".join(texts(help_said(asked)["blocks"])) for name in COMMANDS)


def test_a_fault_gives_its_reference() -> None:
    made = fault("9F3K2")
    assert "9F3K2" in made["text"]
    assert message_problems(made["blocks"]) == []
