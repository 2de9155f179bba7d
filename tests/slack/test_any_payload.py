"""What Slack sends, with a few things in it that are not as they should be: the whole desk neither fails nor
hangs, and says nothing back that Slack would read as markup."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from tests.slack.everything_sent import Sent, everything
from tests.slack.whole import Whole
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON

HOSTILE = "<!channel><script>"
EXPECTED = {200, 400}
LEAVING = {"uninstalled", "revoked"}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(max_size=40) | st.sampled_from(
    ("", HOSTILE, f"2024 {HOSTILE}", "help", "digest", "/crossings", "0", "D1", "U11", "C9")
)
ODD = st.recursive(
    SCALARS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


class Change(NamedTuple):
    """``at``: the number of a place in a payload, counted round. ``gone``: nothing is there any more."""

    at: int
    value: Any = None
    gone: bool = False


CHANGES = st.lists(st.builds(Change, st.integers(0, 999), ODD, st.booleans()), min_size=1, max_size=3)


@dataclass
class Used:
    desk: Whole
    sent: dict[str, Sent]


@pytest.fixture(scope="module")
def used(whole_desk: Whole) -> Used:
    return Used(whole_desk, everything(whole_desk))


def changed(payload: JSON, changes: list[Change]) -> JSON:
    made = copy.deepcopy(payload)
    for change in changes:
        there = list(places(made))
        inside, name = there[change.at % len(there)] if there else (made, "text")
        inside[name] = change.value
        if change.gone:
            del inside[name]
    return made


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each place in it: what it is in, and its name or number there."""
    named = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in named:
        yield value, name
        yield from places(inner)


@settings(max_examples=400)
@given(st.integers(0, 99), CHANGES)
def test_with_what_is_odd_in_it(used: Used, number: int, changes: list[Change]) -> None:
    kind = list(used.sent)[number % len(used.sent)]
    note(kind)
    sent = used.sent[kind]()
    try:
        fares_well(used.desk, replace(sent, payload=changed(sent.payload, changes)))
    finally:
        if kind in LEAVING:
            used.desk.install()


@pytest.mark.parametrize("command", ["/crossings", "/deaths", "/compare", "/digest", "/digest preview"])
@pytest.mark.parametrize("typed", [HOSTILE * 500, "2024 " * 1_000, "&lt;" * 2_000, "\N{PILE OF POO}" * 3_000])
def test_with_all_that_can_be_typed(used: Used, command: str, typed: str) -> None:
    fares_well(used.desk, used.desk.slack.person().command(f"{command} {typed}"))


def fares_well(desk: Whole, sent: Outgoing) -> None:
    workspace = desk.slack.workspace
    body = sent.body()
    answer = desk.post(body, sent.headers() | desk.slack.bot("").signed(body))
    desk.settle()
    assert answer.status_code in EXPECTED
    assert HOSTILE not in answer.text
    messages = [each.body for each in (*workspace.posts(), *workspace.ephemerals)]
    views = [each.body for each in (*workspace.homes.values(), *workspace.views.values())]
    assert HOSTILE not in str(messages + views)
    workspace.ephemerals.clear()
    assert desk.unforeseen() == []
