"""What the shipped figures answer to every question that the documents, the help and the tests show."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.answers import Answer
from bot.cli.interview import Interview
from bot.errors import AskerError
from bot.events import Events
from bot.language import COMMANDS, HelpAsked
from bot.wording.message import Message, answered, not_answered
from bot.wording.style import NEWSPAPER
from tests.shipped import TODAY, shipped_in

ROOT = Path(__file__).parents[3]
LONG = (
    "/crossings by day 2025",
    "/crossings by week since 2018",
    "/crossings by month ever",
    "top 60 days ever",
)
REFUSED = ("arrivals in the Vatican", "2031", "what day was the record for boats", "1990", "when 20,000", "!")


class Asked(NamedTuple):
    typed: str
    answer: Answer
    message: Message


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Interview]:
    """The desk on the shipped figures, asked on 21 August 2026."""
    with shipped_in(tmp_path_factory.mktemp("faces")) as outside:
        yield Interview(outside.desk(), TODAY)


@pytest.fixture(scope="session")
def events(shipped: Interview) -> Events:
    return shipped.interpreter.context(TODAY).events


def typed() -> list[str]:
    editors = (ROOT / "tests/english/asked.tsv").read_text().splitlines()[1:]
    documented = re.findall(r"\| `(/[a-z]+[^`|]*)` \|", (ROOT / "README.md").read_text())
    helped = [
        f"{command.name} {example}".strip() for command in COMMANDS.values() for example in command.examples
    ]
    return list(dict.fromkeys([*(line.split("\t")[1] for line in editors), *documented, *helped, *LONG]))


@pytest.fixture(scope="session")
def every(shipped: Interview) -> list[Asked]:
    """Every question with an answer."""
    found = []
    for text in typed():
        try:
            answer = shipped.ask(text)
        except AskerError:
            continue
        found.append(Asked(text, answer, answered(answer, NEWSPAPER, shipped.notes)))
    assert len(found) > 400
    return found


@pytest.fixture(scope="session")
def refused(shipped: Interview) -> list[Message]:
    """What is declined, and what is asked back."""
    found = []
    for text in [*typed(), *REFUSED]:
        try:
            shipped.ask(text)
        except HelpAsked:
            continue
        except AskerError as error:
            found.append(not_answered(error))
    assert {message.outcome for message in found} == {"clarify", "declined"}
    return found
