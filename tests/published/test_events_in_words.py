"""Every way in which the published list of events calls one, read in words."""

from datetime import date
from pathlib import Path

import pytest

from bot.events import Event, EventKind, Events
from bot.language import Context, read
from bot.language.meanings import Either
from bot.language.tokens import words
from bot.language.when import read_period
from bot.periods import During, SinceEvent
from bot.questions import Subject, Total, shown, text
from bot.settings import ROOT
from bot.sources.events import read_events
from bot.store.snapshot.events import read_events as read_sheet

TWO_TERMS = ("hs-braverman-1", "hs-braverman-2")
COUNTED_FROM = ("since", "after")


@pytest.fixture(scope="module")
def listed(published: Path) -> Context:
    events = Events.of(read_events((published / "events.csv").read_bytes()))
    return Context(date(2026, 8, 21), {"arrivals": date(2026, 8, 20)}, events)


def _said(alias: str, event: Event) -> str:
    """An alias that only names the event is said with "since"."""
    whole = alias.split(maxsplit=1)[0] in (*COUNTED_FROM, "under", "during", "when")
    lasted = event.end is not None and alias.startswith("the ")
    return alias if whole or lasted else f"since {alias}"


def test_each_alias_is_its_event(listed: Context) -> None:
    wrong = []
    for event in listed.events:
        if event.kind is EventKind.SERIES:  # "since records began" is all that is held
            continue
        for alias in event.aliases:
            said = words(_said(alias, event))
            found = read_period(said, 0, listed)
            kind = SinceEvent if said[0].text in COUNTED_FROM else During
            if event.id in TWO_TERMS and found and isinstance(found.meaning, Either):
                continue
            if found is None or (found.meaning, found.end) != (kind(event), len(said)):
                wrong.append(f"{' '.join(word.text for word in said)}: {found and found.meaning}")
    assert not wrong, "\n".join(wrong)


def test_what_people_see_of_a_question_can_be_typed() -> None:
    """The titles of the desk's own events, which stand for their ids."""
    events = Events.of(read_sheet(ROOT / "data" / "events.csv"))
    context = Context(date(2026, 8, 21), {"arrivals": date(2026, 8, 20)}, events)
    wrong = []
    for event in events:
        asked = Total(Subject("arrivals"), SinceEvent(event))
        if read(shown(asked), context) != asked:
            wrong.append(shown(asked))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("since labour got in", "since gov-labour"),
        ("since Sir Keir Starmer came to power", "since pm-starmer"),
        ("while Liz Truss was PM", "during pm-truss"),
        ("since the rwanda plan was scrapped", "since rwanda-scrapped"),
        ("since the rwanda plan", "since rwanda-plan"),
        ("since Brexit", "since brexit-exit"),
        ("since one in, one out", "since one-in-one-out"),
        ("since the new France deal", "since uk-france-apr-2026"),
        ("under the navy", "during operation-isotrope"),
        ("since the pandemic", "since covid-lockdown"),
        ("under this government", "during gov-labour"),
        ("under the current home secretary", "during hs-mahmood"),
    ],
)
def test_usual_ways_of_saying_it(phrase: str, canonical: str, listed: Context) -> None:
    assert text(read(f"/crossings {phrase}", listed)) == f"total arrivals {canonical}"
