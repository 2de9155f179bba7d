"""The desk as it was at one edition."""

from datetime import date

from bot.events import NO_EVENTS, Events
from bot.newsroom.at_edition import desk_at
from bot.questions import parse
from bot.series import Holdings
from tests.spec.tables import given

TODAY = date(2026, 8, 21)
HELD = {
    number: given(f"day | arrivals\n2026-08-19 | {number}", today="2026-08-21").holdings for number in (3, 4)
}


class Library:
    """Editions that hold as many arrivals as their number; it counts how often one is read."""

    def __init__(self) -> None:
        self.reads = 0

    def at(self, edition: int) -> Holdings:
        self.reads += 1
        return HELD[edition]

    def events(self) -> Events:
        return NO_EVENTS


def test_an_edition_answers_from_what_it_held_and_is_read_once_for_all() -> None:
    library = Library()
    then = desk_at(library)
    question = parse("total arrivals 2026-08-19")
    for number, reads in ((3, 1), (3, 1), (4, 2)):
        assert then(number).ask(question, TODAY).figures[0].value == number
        assert library.reads == reads
