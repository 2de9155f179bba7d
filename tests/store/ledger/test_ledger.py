"""The ledger: what was said is found from any day that it counts, once, and is forgotten when it should."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select, text

from bot.periods import Span
from bot.sending.said import Post, Said, as_json, from_json
from bot.store.engine import connect, reading, writing
from bot.store.ledger.checks import kept
from bot.store.ledger.entries import ChangedDays, StoreLedger, erase, record_sent, resting_on
from bot.store.ledger.reaches import answers_over
from bot.store.tables import Reach, ReachBlock
from tests.databases import Shelf
from tests.store.saying import day, said, span, workspaces

MEASURES = ("arrivals", "boats")


@pytest.fixture
def ledger(store: Engine) -> StoreLedger:
    workspaces(store, 1, 2)
    return StoreLedger(store)


def found(store: Engine, measure: str, where: Span) -> list[str]:
    return sorted(each.post.ts for each in kept(store, resting_on(store, [ChangedDays(measure, where)])))


def test_what_counts_a_day_is_found_from_it(ledger: StoreLedger, store: Engine) -> None:
    ledger.record(said("week", span(4, 10)))
    ledger.record(said("ever", span(-3000, 300), measures=MEASURES))
    ledger.record(said("two spans", span(0, 3), span(20, 30)))
    assert found(store, "arrivals", span(4, 4)) == ["ever", "week"]
    assert found(store, "arrivals", span(11, 19)) == ["ever"]
    assert found(store, "arrivals", span(3, 20)) == ["ever", "two spans", "week"]
    assert found(store, "boats", span(4, 4)) == ["ever"]
    assert found(store, "arrivals", span(301, 400)) == []


SPANS = st.builds(lambda a, b: span(min(a, b), max(a, b)), st.integers(0, 80), st.integers(0, 80))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(MEASURES), min_size=1), st.lists(SPANS, min_size=1, max_size=3))
    ),
    st.lists(st.tuples(st.sampled_from(MEASURES), SPANS), max_size=4),
)
def test_the_index_finds_what_looking_at_everything_finds(
    shelf: Shelf, told: list[tuple[set[str], list[Span]]], cells: list[tuple[str, Span]]
) -> None:
    store = connect(shelf.ready())
    workspaces(store, 1)
    for number, (measures, spans) in enumerate(told):
        StoreLedger(store).record(said(str(number), *spans, measures=tuple(measures)))
    wanted = {
        str(number)
        for number, (measures, spans) in enumerate(told)
        for measure, cell in cells
        if measure in measures and any(one.overlap(cell) for one in spans)
    }
    ids = resting_on(store, [ChangedDays(measure, cell) for measure, cell in cells])
    assert {each.post.ts for each in kept(store, ids)} == wanted
    store.dispose()


def test_indexes_alone_are_read(ledger: StoreLedger, store: Engine) -> None:
    if store.dialect.name != "sqlite":
        pytest.skip("SQLite says which index it takes whatever the size of the table")
    query = answers_over("boats", [1, 2]).compile(store, compile_kwargs={"literal_binds": True})
    with reading(store) as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {query}")).all()
    assert [row.detail.partition(" (")[0] for row in plan] == [
        "SEARCH reach_block USING COVERING INDEX sqlite_autoindex_reach_block_1",
        "SEARCH said USING COVERING INDEX said_reach",
    ]


def test_what_many_channels_are_told_rests_on_the_same(ledger: StoreLedger, store: Engine) -> None:
    for number in range(20):
        ledger.record(said(str(number), span(4, 10), channel=f"C{number}"))
    ledger.record(said("others", span(4, 10), measures=MEASURES))
    ledger.record(said("other days", span(4, 11)))
    with reading(store) as connection:
        assert connection.execute(select(func.count()).select_from(Reach)).scalar() == 3
    assert len(found(store, "arrivals", span(4, 4))) == 22
    assert found(store, "boats", span(4, 4)) == ["others"]


def test_one_answer_in_one_message_is_kept_once(ledger: StoreLedger, store: Engine) -> None:
    ledger.record(said("1", span(0, 3)))
    ledger.record(said("1", span(0, 3)))
    ledger.record(said("1", span(0, 3), question="total boats 2026"))
    assert found(store, "arrivals", span(0, 0)) == ["1", "1"]


def test_what_has_no_figure_is_not_kept(ledger: StoreLedger, store: Engine) -> None:
    without = said("1", span(0, 3))
    ledger.record(Said(without.post, without.question, (), *[getattr(without, name) for name in REST]))
    assert kept(store, range(10)) == []


REST = ("measures", "spans", "today", "edition", "at")


def test_it_is_kept_as_it_was_said(ledger: StoreLedger, store: Engine) -> None:
    one = said("7.1", span(0, 3))
    ledger.record(one)
    (held,) = kept(store, resting_on(store, [ChangedDays("arrivals", span(3, 3))]))
    assert (held.post, held.question, held.figures) == (one.post, one.question, one.figures)
    assert (held.today, held.edition, held.told, held.first_said) == (day(0), 0, 0, ())


def test_what_a_delivery_states_is_kept_when_it_is_sent(ledger: StoreLedger, store: Engine) -> None:
    one = said("", span(0, 3))
    post = Post(1, "C9", "8.2", delivery="abc")
    assert from_json(as_json(one), one.post, one.at) == one
    with writing(store) as connection:
        record_sent(connection, [([as_json(one)], post, 5.0)])
    (held,) = kept(store, resting_on(store, [ChangedDays("arrivals", span(0, 0))]))
    assert (held.post, held.said_at, held.figures) == (post, 5.0, one.figures)


def test_old_sayings_are_forgotten_with_their_days(ledger: StoreLedger, store: Engine) -> None:
    ledger.record(said("old", span(0, 3), at=10.0))
    ledger.record(said("new", span(0, 3), at=20.0))
    assert ledger.forget(before=20.0) == 1
    assert found(store, "arrivals", span(0, 0)) == ["new"]
    ledger.forget(before=30.0)
    with reading(store) as connection:
        for table in (Reach, ReachBlock):
            assert connection.execute(select(func.count()).select_from(table)).scalar() == 0


def test_a_channels_or_a_workspaces_sayings_are_erased(ledger: StoreLedger, store: Engine) -> None:
    for number, (workspace, channel) in enumerate([(1, "C1"), (1, "C2"), (2, "C1")]):
        ledger.record(said(str(number), span(0, 3), workspace=workspace, channel=channel))
    assert ledger.erase(1, "C2") == 1
    assert found(store, "arrivals", span(0, 0)) == ["0", "2"]
    with writing(store) as connection:
        assert erase(connection, 1) == 1
    assert found(store, "arrivals", span(0, 0)) == ["2"]
