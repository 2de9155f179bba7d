"""What cannot be answered from these figures gets no figure, however it is put."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.interview import Interview
from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import text

OFF_TOPIC = [
    line
    for line in (Path(__file__).parent / "off_topic.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]

# Scripts in which no question is asked here; digits and Latin letters are left to the other tests.
_SCRIPTS = "абвгдежзиклмнопαβγδεζηθικλμνابتثجحخدذرزسشאבגדהוזחטיכל的一是不了人在有我他กขคงจฉชซあいうえお"
FOREIGN = st.lists(st.text(_SCRIPTS, min_size=2, max_size=9), min_size=1, max_size=8).map(" ".join)
PLAIN_ENOUGH = (
    "arrivals 2024",
    "boats in july 2025",
    "deaths 2021",
    "compare 2024 with 2025",
    "busiest day of 2023",
)
# Words of a news story: all are English, none is harmless beside a figure.
STORY = st.lists(
    st.sampled_from(
        [
            "police",
            "officers",
            "minister",
            "court",
            "charged",
            "summit",
            "Paris",
            "Calais",
            "hotel",
            "asylum",
            "children",
            "rescued",
            "lifeboat",
            "budget",
            "protest",
            "smugglers",
            "gangs",
            "jailed",
            "inquiry",
            "tribunal",
            "beach",
            "patrols",
            "visas",
            "lorry",
            "refugees",
            "camp",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def answered(typed: str, shipped: Interview) -> str | None:
    """The question that was answered; None where none was."""
    try:
        shipped.ask(typed)
    except AskerError:
        return None
    assert shipped.question is not None
    return text(shipped.question)


def test_there_are_enough_of_them() -> None:
    assert len(set(OFF_TOPIC)) == len(OFF_TOPIC) >= 120


@pytest.mark.parametrize("typed", OFF_TOPIC)
def test_no_figure(typed: str, shipped: Interview) -> None:
    assert answered(typed, shipped) is None


@given(foreign=FOREIGN, plain=st.sampled_from(PLAIN_ENOUGH), first=st.booleans())
@settings(max_examples=150)
def test_other_scripts_get_no_figure(told: Context, foreign: str, plain: str, first: bool) -> None:
    for typed in (foreign, f"{foreign} {plain}" if first else f"{plain} {foreign}"):
        with pytest.raises(AskerError):
            read(typed, told)


@given(story=STORY, plain=st.sampled_from(PLAIN_ENOUGH), first=st.booleans())
@settings(max_examples=150)
def test_words_of_a_story_around_a_question_are_not_passed_over(
    told: Context, story: str, plain: str, first: bool
) -> None:
    with pytest.raises(AskerError):
        read(f"{story} {plain}" if first else f"{plain} {story}", told)
