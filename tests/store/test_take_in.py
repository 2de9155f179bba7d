"""What taking a release in does to the store, and what it says of it."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Engine

from bot.events import Event, EventKind, Events
from bot.releases import Stated
from bot.store.reads import edition, state
from bot.store.records import events, releases
from bot.store.writes import put_events, take_in
from tests.store.handmade import NOW, PUBLICATION, counts, daily, day, known, reading, rows, weekly
from tests.store.looking_back import Told, history

FIRST, SECOND, THIRD = date(2026, 2, 6), date(2026, 2, 13), date(2026, 2, 20)


def test_a_first_release_is_all_new(store: Engine) -> None:
    assert counts(take_in(store, daily(FIRST, {0: 5, 1: 0}), NOW)) == (2, 0, 0, 0)
    assert known(store) == {day(0): 5, day(1): 0}


def test_the_next_release_adds_only_what_it_changes(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 0, 2: 7}), NOW)
    record = take_in(store, daily(SECOND, {0: 5, 1: 3, 2: 7, 3: 1}, (0, 3)), NOW)
    assert counts(record) == (1, 1, 0, 2)
    assert rows(store) == 5
    assert known(store) == {day(0): 5, day(1): 3, day(2): 7, day(3): 1}
    assert known(store, FIRST) == {day(0): 5, day(1): 0, day(2): 7}


def test_the_same_file_again_changes_nothing(store: Engine) -> None:
    release = daily(FIRST, {0: 5})
    take_in(store, release, NOW)
    before = edition(store)
    assert counts(take_in(store, release, NOW)) == (0, 0, 0, 1)
    assert counts(take_in(store, replace(release, published=SECOND), NOW)) == (0, 0, 0, 1)
    assert (edition(store), len(releases(store)), rows(store)) == (before, 1, 1)


def test_a_file_seen_long_ago_is_known_by_its_day(store: Engine) -> None:
    first = daily(FIRST, {0: 5})
    take_in(store, first, NOW)
    take_in(store, daily(SECOND, {0: 6}), NOW)
    record = take_in(store, first, NOW)
    assert record.taken
    assert counts(record) == (0, 0, 0, 1)
    assert known(store) == {day(0): 6}


def test_a_release_that_changes_nothing_is_still_the_newest_to_cite(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5}), NOW)
    assert counts(take_in(store, daily(SECOND, {0: 5}, mark="again"), NOW)) == (0, 0, 0, 1)
    assert rows(store) == 1
    assert state(store).releases[PUBLICATION].published == SECOND
    assert state(store, FIRST).releases[PUBLICATION].published == FIRST


def test_a_page_got_again_with_other_bytes_is_no_release(store: Engine) -> None:
    """A page's bytes differ from one get to the next; its edit time tells."""
    edit = "2026-02-06T09:00:00+00:00"
    take_in(store, replace(daily(FIRST, {0: 5}), edited=edit), NOW)
    before = edition(store)
    assert counts(take_in(store, replace(daily(FIRST, {0: 5}, mark="x"), edited=edit), NOW)) == (0, 0, 0, 1)
    assert edition(store) == before
    take_in(store, replace(daily(FIRST, {0: 5}, mark="y"), edited="2026-02-06T12:00:00+00:00"), NOW)
    assert edition(store) > before


def test_bytes_published_again_later_are_a_release_again(store: Engine) -> None:
    """A publisher takes a change back by putting the file before it out again."""
    first = daily(FIRST, {0: 390})
    take_in(store, first, NOW)
    take_in(store, daily(SECOND, {0: 322}), NOW)
    assert counts(take_in(store, replace(first, published=THIRD), NOW)) == (0, 1, 0, 0)
    assert [known(store, when)[day(0)] for when in (FIRST, SECOND, THIRD)] == [390, 322, 390]


def test_two_releases_on_one_day_stand_in_the_order_read(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5}), NOW)
    take_in(store, daily(FIRST, {0: 6}), NOW)
    assert [release.sequence for release in releases(store)] == [1, 2]
    assert known(store, FIRST) == {day(0): 6}
    assert [told.value for told in history(store, PUBLICATION, "arrivals", day(0), day(0))] == [5, 6]


def test_a_figure_no_longer_stated_where_the_release_is_complete_is_withdrawn(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6, 2: 7}), NOW)
    assert counts(take_in(store, daily(SECOND, {0: 5, 2: 7}, (0, 2)), NOW)) == (0, 0, 1, 2)
    assert known(store) == {day(0): 5, day(2): 7}
    assert known(store, FIRST)[day(1)] == 6


def test_a_figure_outside_what_the_release_covers_stays(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6}), NOW)
    assert counts(take_in(store, daily(SECOND, {2: 7}, (1, 2), measure="boats"), NOW)) == (1, 0, 0, 0)
    assert counts(take_in(store, daily(SECOND, {1: 6, 2: 8}, (1, 2)), NOW)) == (1, 0, 0, 1)
    assert sorted(known(store)) == [day(0), day(1), day(2)]


def test_weeks_are_not_withdrawn_by_a_list_of_days(store: Engine) -> None:
    take_in(store, weekly(FIRST, {day(6): 390}, measure="arrivals"), NOW)
    record = take_in(store, daily(SECOND, dict.fromkeys(range(7), 9), (0, 6)), NOW)
    assert counts(record) == (7, 0, 0, 0)


def test_a_withdrawn_figure_may_be_stated_again(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6}), NOW)
    take_in(store, daily(SECOND, {1: 6}, (0, 1)), NOW)
    take_in(store, daily(THIRD, {0: 5, 1: 6}, (0, 1)), NOW)
    first, second, third = releases(store)
    assert history(store, PUBLICATION, "arrivals", day(0), day(0)) == (
        Told(5, first),
        Told(None, second),
        Told(5, third),
    )
    assert [(change.old, change.new) for change in state(store).changes] == [(5, None)]


def test_publications_do_not_touch_each_other(store: Engine) -> None:
    take_in(store, daily(SECOND, {0: 5}), NOW)
    record = take_in(store, daily(FIRST, {0: 4}, (0, 9), publication="home-office-daily"), NOW)
    assert counts(record) == (1, 0, 0, 0)
    assert sorted(figure.value for figure in state(store).figures) == [4, 5]


def test_the_same_figure_twice_is_one(store: Engine) -> None:
    assert take_in(store, reading(FIRST, [Stated("arrivals", day(0), day(0), 5)] * 2), NOW).new == 1


def test_before_the_first_release_the_first_serves_cut_at_that_day(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6, 2: 7}), NOW)
    take_in(store, daily(FIRST, {0: 9, 1: 6, 2: 7}, mark="the same day"), NOW)
    take_in(store, daily(SECOND, {0: 8, 3: 1}), NOW)
    early = state(store, day(1))
    assert {figure.first: figure.value for figure in early.figures} == {day(0): 5, day(1): 6}
    assert early.first_serves == {PUBLICATION}
    assert early.releases[PUBLICATION].published == FIRST
    assert early.changes == []
    assert state(store, FIRST).first_serves == frozenset()


def test_changes_are_those_known_by_then(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 390}), NOW)
    take_in(store, daily(SECOND, {0: 322}), NOW)
    take_in(store, daily(THIRD, {0: 391}), NOW)
    told = [(change.old, change.new, change.published) for change in state(store).changes]
    assert told == [(390, 322, SECOND), (322, 391, THIRD)]
    assert [change.new for change in state(store, SECOND).changes] == [322]
    assert state(store, FIRST).changes == []


def test_events_are_replaced_as_a_whole(store: Engine) -> None:
    truss = Event(
        "truss", "Liz Truss", day(0), day(9), EventKind.OFFICE, ("under truss", "truss"), "https://x"
    )
    storm = Event("storm", "A storm", day(3), None, EventKind.DISASTER, counts_from_next_day=True)
    put_events(store, [truss, storm], FIRST, "one")
    assert events(store) == Events.of([storm, truss])
    before = edition(store)
    put_events(store, [storm], FIRST, "one")
    assert edition(store) == before
    put_events(store, [storm], SECOND, "two")
    assert events(store) == Events.of([storm])
    assert edition(store) > before
