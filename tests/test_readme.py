"""What the README promises: each example's answer, each command, setting and source."""

import json
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest

from bot.bootstrap.terminal import Outside
from bot.cli import run
from bot.cli.arguments import parser
from bot.cli.services import Streams
from bot.errors import Ambiguous, NotUnderstood
from bot.language import Context, read
from bot.questions import Question, parse
from bot.releases import Publication
from bot.settings import KNOWN, WAYS
from bot.shelf import TRUSTED_SECONDS
from bot.slack.manifest import INSTALL_PATH
from bot.slack.scopes import SCOPES
from bot.sources import PUBLICATIONS
from tests.shipped import shipped_in

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
ENGLISH = " ".join(README.partition("## Plain English\n")[2].partition("\nOf 62")[0].split())
EXAMPLES = dict(re.findall(r"^\| [^|]+ \| `(/[^`]+)` \| (.+) \|$", README, re.MULTILINE))


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    with shipped_in(tmp_path_factory.mktemp("readme")) as made:
        yield made


def ask(outside: Outside, typed: str) -> dict[str, object]:
    output = StringIO()
    status = run(["ask", "--json", typed], lambda: outside, Streams(StringIO(), output, StringIO()))
    made: dict[str, object] = json.loads(output.getvalue())
    assert status == 0, made
    return made


@pytest.mark.parametrize("typed", EXAMPLES)
def test_an_example_has_the_answer_shown(outside: Outside, typed: str) -> None:
    assert ask(outside, typed)["headline"] == EXAMPLES[typed]


def test_every_kind_of_question_has_an_example(outside: Outside) -> None:
    asked = {
        type(parse(str(ask(outside, typed)["question"]), outside.desk().events())).__name__
        for typed in [*EXAMPLES, "/crossings 2024"]
    }
    assert asked == {kind.__name__ for kind in get_args(Question)}


@pytest.mark.parametrize("typed", re.findall(r"“([^”]+)”", ENGLISH.partition(" A fragment (")[0]))
def test_what_an_editor_would_say_is_answered(outside: Outside, typed: str) -> None:
    assert ask(outside, typed)["status"] == "answered"


def test_what_is_said_of_fragments_is_so(outside: Outside) -> None:
    assert "for up to five minutes" in " ".join(README.split())
    assert "“and in 2023?”" in ENGLISH
    assert "“and 2022?” after 2025 against 2024" in ENGLISH
    assert TRUSTED_SECONDS == 5 * 60
    events = outside.desk().events()
    context = Context(date(2026, 8, 21), {"arrivals": date(2026, 8, 20)}, events)
    with pytest.raises(NotUnderstood, match="no question before"):
        read("and in 2023?", context)
    with pytest.raises(Ambiguous) as asked:
        read("and 2022?", context, parse("compare arrivals 2025 with 2024", events))
    assert len(asked.value.suggestions) > 1


def test_every_command_is_described() -> None:
    described = set(re.findall(r"^\| `python -m bot (\w+)` \|", README, re.MULTILINE))
    subcommands = parser()._subparsers
    assert subcommands is not None
    commands = subcommands._group_actions[0].choices
    assert described == {*(commands or ())} - {"help"}


def test_every_setting_is_described() -> None:
    described = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))
    assert set(KNOWN) <= described


@pytest.mark.parametrize(
    "typed", sorted(set(re.findall(r"-m bot ([a-z]+(?: --[a-z-]+(?: https://[^\s`]+)?)+)", README)))
)
def test_every_command_line_is_one_that_there_is(typed: str) -> None:
    assert parser().parse_args(typed.split()).command == typed.split(maxsplit=1)[0]


@pytest.mark.parametrize(("alt", "picture"), re.findall(r"^!\[(.*)\]\((.+)\)$", README, re.MULTILINE))
def test_every_picture_is_there_and_said_in_words(alt: str, picture: str) -> None:
    assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")
    assert len(alt) > 40


def test_the_way_into_slack_names_each_setting_that_it_needs() -> None:
    _, _, rest = README.partition("## In Slack, in ten minutes")
    socket, _, others = rest.partition("**Over HTTP**")
    http, _, several = others.partition("**Several workspaces:**")
    several = several.partition("\n\n")[0]
    said = dict(zip(WAYS, (socket, http, several), strict=True))
    assert INSTALL_PATH in several
    assert [(way, name) for way, names in WAYS.items() for name in names if name not in said[way]] == []


def test_every_scope_is_there_with_its_reason() -> None:
    said = dict(re.findall(r"^\| `([a-z_.]+:?[a-z]*)` \| (.+) \|$", README, re.MULTILINE))
    assert said.items() >= SCOPES.items()
    assert {name for name in said if ":" in name} <= SCOPES.keys()


@pytest.mark.parametrize("source", PUBLICATIONS, ids=lambda source: source.id)
def test_every_source_is_named_with_its_licence(source: Publication) -> None:
    assert f"| [{source.title}]({source.url}) | {source.publisher} | {source.licence} |" in README


def test_what_it_is_stands_in_the_first_screen() -> None:
    first = README.splitlines()[:16]
    assert any("-m bot chat" in line for line in first)
    assert any("-m pytest" in line for line in README.splitlines()[:20])
