"""Each kind of caveat is one sentence."""

from datetime import date
from typing import get_args

import pytest

from bot.answers import (
    Answer,
    Backtest,
    Begins,
    Caveat,
    Citation,
    CountedFrom,
    Cut,
    DeathsCounted,
    Denominator,
    FirstReleaseServes,
    Hole,
    LeapDay,
    LikeForLike,
    Note,
    OtherBasis,
    PartAgainstWhole,
    PartPeriods,
    Revised,
    Scope,
    SeasonDiffers,
    SmallBase,
    Stale,
    Tied,
    UnevenLengths,
    Unrecorded,
    WholeWeeks,
)
from bot.events import Event, EventKind
from bot.measures import IOM
from bot.periods import Day, Span, Year
from bot.questions import Definition, Subject, Total
from bot.releases import Status
from bot.wording.caveats import sentence, sentences

D = date.fromisoformat
H1 = Span(D("2026-01-01"), D("2026-06-30"))
ACT = Event("safety-of-rwanda-act", "Safety of Rwanda Act 2024", D("2024-04-25"), None, EventKind.LAW)
LABOUR = Event("gov-labour", "Labour government", D("2024-07-05"), None, EventKind.GOVERNMENT)

SAID: list[tuple[Caveat, str]] = [
    (Stale(D("2026-08-20"), 5), "The newest figures are five days old: they run to 20 August 2026."),
    (
        Cut(Year(2026), D("2026-08-20")),
        "The figure for 2026 is counted up to 20 August 2026, the newest day published.",
    ),
    (
        Begins(Year(2024), D("2024-04-29")),
        "The figures begin on 29 April 2024; 2024 is counted from there.",
    ),
    (
        Hole((D("2026-04-04"),)),
        "Nothing is held for 4 April 2026: the figure leaves out one day.",
    ),
    (
        OtherBasis(8466, Status.FINAL, Year(2020)),
        (
            "The final quarterly statistics give 8,466 for 2020; the figure here is from the "
            "weekly series, and "
            "the two are never mixed."
        ),
    ),
    (
        OtherBasis(8462, Status.PROVISIONAL, Year(2020)),
        (
            "The weekly series gives 8,462 for 2020; the figure here is from the final "
            "quarterly statistics, and "
            "the two are never mixed."
        ),
    ),
    (
        Revised(1, D("2026-06-12")),
        "One figure in this period has been revised since first published, most recently on 12 June 2026.",
    ),
    (
        Revised(31, D("2026-06-12")),
        (
            "Of the figures in this period, 31 have been revised since first published, most recently on "
            "12 June 2026."
        ),
    ),
    (
        FirstReleaseServes(IOM, D("2025-06-26"), D("2025-05-01")),
        (
            "Nothing is held of “Missing Migrants Project” as it stood on 1 May 2025: its "
            "first release held, of "
            "26 June 2025, serves, cut at that day."
        ),
    ),
    (
        LikeForLike(H1, Span(D("2025-01-01"), D("2025-06-30"))),
        "Like for like: 1 January to 30 June 2026 against 1 January to 30 June 2025.",
    ),
    (PartAgainstWhole(Year(2025), 41472), "The figure for the whole of 2025 is 41,472."),
    (
        LeapDay(2024),
        "No day in the other year answers to 29 February 2024; 28 February stands for it.",
    ),
    (UnevenLengths(31, 28), "The periods differ in length: 31 days against 28."),
    (SmallBase(7), "No percentage is given: a base of 7 is too small for one."),
    (
        SeasonDiffers(H1, 1200),
        (
            "The two periods lie in different parts of the year. The same dates a year before, 1 January to "
            "30 June 2026, gave 1,200."
        ),
    ),
    (
        CountedFrom(LABOUR, H1, 419),
        (
            "Labour government: counted over 1 January to 30 June 2026. On 1 January 2026 itself 419 people "
            "arrived."
        ),
    ),
    (
        CountedFrom(LABOUR, H1, None, left_out=27),
        (
            "Labour government: counted over 1 January to 30 June 2026. The day of the event, 5 July 2024, "
            "is left out: its own figure is 27."
        ),
    ),
    (
        CountedFrom(LABOUR, H1, None, begins=D("2026-01-03")),
        (
            "Labour government: counted over 1 January to 30 June 2026, in whole weeks, of which the first "
            "begins before 3 January 2026."
        ),
    ),
    (
        CountedFrom(ACT, H1, None),
        "Safety of Rwanda Act 2024: counted over 1 January to 30 June 2026, a law from its Royal Assent.",
    ),
    (
        DeathsCounted("deaths", D("2026-05-06"), 3),
        (
            "Counted: the dead (Number of Dead) on IOM's route to the UK, all causes, in its "
            "data as of 6 May "
            "2026; three missing people are not counted."
        ),
    ),
    (
        DeathsCounted("drowned", D("2026-05-06"), 0),
        (
            "Counted: the dead (Number of Dead) on IOM's route to the UK, causes that "
            "include drowning, in its "
            "data as of 6 May 2026; none recorded missing."
        ),
    ),
    (
        DeathsCounted("dead and missing", D("2026-05-06"), None),
        (
            "Counted: the dead and the missing (minimum estimate) on IOM's route to the UK, "
            "all causes, in its "
            "data as of 6 May 2026."
        ),
    ),
    (
        DeathsCounted("incidents", D("2026-05-06"), None),
        "Incidents on IOM's route to the UK, all causes, in its data as of 6 May 2026.",
    ),
    (
        WholeWeeks(1, Span(D("2026-08-10"), D("2026-08-16"))),
        "Published for whole weeks, Monday to Sunday: counted here is one week, 10 to 16 August 2026.",
    ),
    (
        Scope(Span(D("2018-01-01"), D("2026-08-20"))),
        "Records here are those since 1 January 2018, when daily records begin, to 20 August 2026.",
    ),
    (Scope(H1), "Records here are those of 1 January to 30 June 2026 only."),
    (Tied(("2022", "2024")), "The place is shared with 2022 and 2024."),
    (Denominator("arrivals, 2022", 45755), "The share is of arrivals, 2022: 45,755."),
    (
        Unrecorded(900, 1),
        "Of the total, 900 people have no nationality recorded and one person is not listed by nationality.",
    ),
    (PartPeriods(("2026",)), "Only in part within the days counted: 2026."),
    (PartPeriods(("2026",), left_out=True), "Only in part within the days counted, and left out: 2026."),
    (
        Backtest(5, 7, 2019),
        (
            "The range goes by the shares of their totals that past years had reached by the same date. "
            "Tested on the seven years used, from 2019 on, each against the range that the others give, five "
            "ended inside it."
        ),
    ),
    (Note("Days not held are missing."), "Days not held are missing."),
]


def answer(*caveats: Caveat, definition: bool = False) -> Answer:
    subject = Subject("deaths")
    question = Definition(subject) if definition else Total(subject, Day(D("2026-08-20")))
    cited = Citation(IOM, "IOM", "Missing Migrants Project", "https://x.org", D("2025-06-26"), "CC")
    return Answer(question, (), caveats, (cited,), (), D("2026-08-20"))


@pytest.mark.parametrize(
    ("caveat", "said"), SAID, ids=[f"{type(caveat).__name__} {at}" for at, (caveat, _) in enumerate(SAID)]
)
def test_a_caveat_is_a_sentence(caveat: Caveat, said: str) -> None:
    assert sentence(caveat, answer()) == said
    assert not said[0].isdigit()


def test_every_kind_of_caveat_is_here() -> None:
    assert {type(caveat) for caveat, _ in SAID} == set(get_args(Caveat))


def test_stale_figures_are_said_first() -> None:
    said = sentences(answer(SmallBase(7), Stale(D("2026-08-20"), 12)))
    assert said[0].startswith("The newest figures are 12 days old")
    assert len(said) == 2


def test_a_definition_is_not_said_twice() -> None:
    assert sentences(answer(Note("What is counted."), definition=True)) == ()


def test_of_many_ties_the_number_is_said() -> None:
    names = tuple(str(year) for year in range(2000, 2025))
    assert sentence(Tied(names), answer()) == "The place is shared with 25 others."
    assert sentence(Tied(names[:5]), answer()).endswith("2000, 2001, 2002, 2003 and 2004.")
