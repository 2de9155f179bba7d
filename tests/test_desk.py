"""The one door: what is known when, and how often the library is looked at."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from bot.answers import Stale
from bot.desk import Desk
from bot.errors import NoFigure
from bot.events import NO_EVENTS, Events
from bot.periods import Year
from bot.questions import Subject, Total
from bot.series import Edition, Holdings
from bot.shelf import MOST_KEPT, TRUSTED_SECONDS, NotAtHand
from tests.spec.tables import given, said, values

QUESTION = Total(Subject("arrivals"), Year(2026))
RELEASED = date(2026, 8, 21)


def holdings(value: int, as_of: date | None = None) -> Holdings:
    known = given(f"day | arrivals\n2026-08-20 | {value}", published=RELEASED.isoformat())
    return replace(known.holdings, as_of=as_of)


@dataclass
class FakeLibrary:
    """What is known now has the value 2; what was known on an earlier day, 1. Notes what it is asked."""

    value: int = 2
    at: int = 1
    editions_asked: int = 0
    read: list[date | None] = field(default_factory=list)

    def edition(self) -> Edition:
        self.editions_asked += 1
        return Edition(self.at, RELEASED)

    def holdings(self, as_of: date | None) -> Holdings:
        self.read.append(as_of)
        return holdings(self.value if as_of is None else 1, as_of)

    def events(self) -> Events:
        return NO_EVENTS


@dataclass
class Clock:
    seconds: float = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(library: FakeLibrary, clock: Clock) -> Desk:
    return Desk(library, clock)


def test_on_the_day_of_the_newest_release_all_that_is_known_is_used(desk: Desk) -> None:
    answered = desk.ask(QUESTION, RELEASED)
    assert (values(answered), answered.as_of) == ([2], None)


def test_a_today_before_the_newest_release_asks_for_that_days_knowledge(desk: Desk) -> None:
    answered = desk.ask(QUESTION, date(2026, 8, 20))
    assert (values(answered), answered.as_of) == ([1], date(2026, 8, 20))


@pytest.mark.parametrize("today", [date(2026, 8, 20), date(2026, 9, 1)])
def test_an_as_of_goes_before_today(desk: Desk, library: FakeLibrary, today: date) -> None:
    asked = desk.ask(replace(QUESTION, as_of=date(2026, 3, 1)), today)
    assert (values(asked), asked.as_of) == ([1], date(2026, 3, 1))
    assert library.read[-1] == date(2026, 3, 1)


def test_an_as_of_given_beside_the_question_goes_before_its_own(desk: Desk) -> None:
    answered = desk.ask(replace(QUESTION, as_of=date(2026, 3, 1)), RELEASED, as_of=date(2026, 2, 1))
    assert answered.question.as_of == answered.as_of == date(2026, 2, 1)


def test_the_question_as_answered_keeps_the_day_given_beside_it(desk: Desk) -> None:
    assert desk.ask(QUESTION, RELEASED, as_of=date(2026, 2, 1)).question.as_of == date(2026, 2, 1)
    assert desk.ask(QUESTION, RELEASED).question is QUESTION


def test_how_old_figures_are_is_reckoned_from_the_day_whose_knowledge_is_used(desk: Desk) -> None:
    later, sooner = date(2027, 1, 1), date(2026, 8, 22)
    assert said(desk.ask(QUESTION, later), Stale)
    assert not said(desk.ask(replace(QUESTION, as_of=sooner), later), Stale)


def test_only_what_has_an_answer_itself_is_offered_and_as_of_the_same_day(desk: Desk) -> None:
    """A day before all: the year of the newest day and the newest figures could be had, and of a day later
    than the question's nothing is said."""
    with pytest.raises(NoFigure) as caught:
        desk.ask(replace(QUESTION, period=Year(2025)), RELEASED)
    assert caught.value.suggestions == ("total arrivals 2026", "latest arrivals")
    with pytest.raises(NoFigure) as caught:
        desk.ask(replace(QUESTION, period=Year(2025), as_of=date(2026, 8, 20)), RELEASED)
    assert caught.value.suggestions == (
        "total arrivals 2026 as of 2026-08-20",
        "latest arrivals as of 2026-08-20",
    )


def test_what_would_be_declined_too_is_not_offered(desk: Desk) -> None:
    declined = replace(QUESTION, subject=Subject("arrivals", "Narnia"))
    with pytest.raises(NoFigure) as caught:
        desk.ask(declined, RELEASED)
    assert caught.value.suggestions == ()  # a breakdown of 2024 would be of nothing held


def test_what_will_be_known_on_a_day_to_come_is_not_said(desk: Desk) -> None:
    with pytest.raises(NoFigure, match="1 January 2027 is in the future") as caught:
        desk.ask(QUESTION, date(2026, 8, 22), date(2027, 1, 1))
    assert caught.value.suggestions == ("total arrivals 2026",)


def test_within_a_second_the_library_is_not_looked_at_again(
    desk: Desk, library: FakeLibrary, clock: Clock
) -> None:
    desk.ask(QUESTION, RELEASED)
    library.value, library.at = 3, 2
    clock.seconds += 0.99
    assert values(desk.ask(QUESTION, RELEASED)) == [2]
    clock.seconds += 0.01
    assert values(desk.ask(QUESTION, RELEASED)) == [3]
    assert (library.editions_asked, library.read) == (2, [None, None])


def test_a_library_that_did_not_change_is_not_read_again(
    desk: Desk, library: FakeLibrary, clock: Clock
) -> None:
    for _ in range(5):
        desk.ask(QUESTION, RELEASED)
        clock.seconds += 60
    assert (library.editions_asked, library.read) == (5, [None])


def test_what_was_known_on_a_day_is_kept_too(desk: Desk, library: FakeLibrary) -> None:
    for _ in range(3):
        desk.ask(QUESTION, date(2026, 8, 20))
    assert library.read == [date(2026, 8, 20)]  # and nothing else is read for it


def test_many_days_asked_do_not_fill_the_memory(desk: Desk, library: FakeLibrary) -> None:
    desk.ask(QUESTION, RELEASED)
    for day in range(1, 31):
        desk.ask(QUESTION, date(2026, 6, day))
    desk.ask(QUESTION, RELEASED)
    assert len(desk._shelf._kept) <= MOST_KEPT
    assert library.read.count(None) == 1  # all that is known is not read again for it


def test_what_was_read_while_the_library_changed_is_not_kept(library: FakeLibrary, clock: Clock) -> None:
    """Another thread takes notice of a release between the beginning and the end of a reading."""
    desk = Desk(library, clock)
    slow = library.holdings

    def changing(as_of: date | None) -> Holdings:
        found = slow(as_of)
        library.value, library.at = 3, 2
        library.holdings = slow  # type: ignore[method-assign]
        clock.seconds += 1
        desk.ask(QUESTION, RELEASED)
        return found

    library.holdings = changing  # type: ignore[method-assign]
    desk.ask(QUESTION, RELEASED)
    assert values(desk.ask(QUESTION, RELEASED)) == [3]


def test_a_question_without_a_figure_is_declined_through_the_door(desk: Desk) -> None:
    with pytest.raises(NoFigure, match="2019 is before that"):
        desk.ask(Total(Subject("arrivals"), Year(2019)), RELEASED)


def test_who_may_not_wait_is_answered_from_what_is_held_and_reads_nothing(
    desk: Desk, library: FakeLibrary, clock: Clock
) -> None:
    at_hand = desk.at_hand()
    with pytest.raises(NotAtHand) as missing:
        at_hand.ask(QUESTION, RELEASED)
    assert (library.editions_asked, library.read) == (0, [])
    missing.value.read()
    clock.seconds += TRUSTED_SECONDS - 1
    assert values(at_hand.ask(QUESTION, RELEASED)) == [2]
    assert at_hand.events() is NO_EVENTS
    assert (library.editions_asked, library.read) == (1, [None])


def test_a_new_edition_is_read_before_it_takes_the_place_of_the_old(desk: Desk, library: FakeLibrary) -> None:
    at_hand, said_meanwhile = desk.at_hand(), list[list[float]]()
    desk.renew()
    library.value, library.at = 3, 2
    slow = library.holdings

    def reading(as_of: date | None) -> Holdings:
        said_meanwhile.append([float(value) for value in values(at_hand.ask(QUESTION, RELEASED))])
        return slow(as_of)

    library.holdings = reading  # type: ignore[method-assign]
    desk.renew()
    assert said_meanwhile == [[2]]
    assert values(at_hand.ask(QUESTION, RELEASED)) == [3]


def test_what_was_known_on_a_day_is_read_by_whoever_may_wait(desk: Desk, library: FakeLibrary) -> None:
    at_hand = desk.at_hand()
    desk.renew()
    with pytest.raises(NotAtHand) as missing:
        at_hand.ask(QUESTION, date(2026, 8, 20))
    missing.value.read()
    assert values(at_hand.ask(QUESTION, date(2026, 8, 20))) == [1]


def test_what_nobody_could_look_at_for_minutes_is_not_trusted(desk: Desk, clock: Clock) -> None:
    at_hand = desk.at_hand()
    desk.renew()
    clock.seconds += TRUSTED_SECONDS
    with pytest.raises(NotAtHand) as missing:
        at_hand.ask(QUESTION, RELEASED)
    missing.value.read()
    assert values(at_hand.ask(QUESTION, RELEASED)) == [2]
