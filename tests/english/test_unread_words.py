"""A question in which one word that matters is replaced by one that means nothing here gets no answer."""

import json
import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import text
from tests.english.grammar import FAMILIES, family

EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "questions" / "examples.jsonl"
_DECLINED = {"refuse", "clarify"}

# Words that can be left out of a question, or changed, without another figure being meant.
_CHANGES_NOTHING = frozenset(
    """
    a an and any are arrivals arrive arrived arriving as asap at be been bloke boat by came can
    channel cheers come copy could cross crossed crossings deadline did do does don't far figure
    figures for from get give had has have he headline hello hey hi how i idea in into is it it's
    its just know looking many me migrants morning much need nos number numbers of on one or out
    over people please pls ppl q quick radio record s said send she show small so standfirst story
    tell thanks that the them there these they this those thx to total totals true us was we were
    what what's when where which who who's with you
    """.split()  # noqa: SIM905
)
_FOREIGN = ("montagne", "zwischen", "ayuntamiento", "przed", "gwlad", "hvordan", "molto", "страна")
_ENGLISH = (
    "hotels",
    "asylum",
    "lorries",
    "children",
    "teachers",
    "cricket",
    "inflation",
    "pensioners",
    "Heathrow",
)


def _meaningless(rng: Random) -> str:
    letters = "".join(rng.choices("bcdfghjklmnpqrstvwxz", k=rng.randint(6, 9)))
    return rng.choice([letters, rng.choice(_FOREIGN), rng.choice(_ENGLISH)])


def _swapped(typed: str, rng: Random) -> str | None:
    """The sentence with one word that matters replaced; None where no word does."""
    places = [m for m in re.finditer(r"[A-Za-z]{3,}", typed) if m[0].lower() not in _CHANGES_NOTHING]
    if not places:
        return None
    place = rng.choice(places)
    return f"{typed[: place.start()]}{_meaningless(rng)}{typed[place.end() :]}"


def _answered(typed: str, told: Context) -> str | None:
    try:
        return text(read(typed, told))
    except AskerError:
        return None


@pytest.mark.parametrize("seed", range(3))
def test_real_questions_with_a_word_swapped(seed: int, told: Context) -> None:
    if not EXAMPLES.is_file():
        pytest.skip("the editors' questions are not here (../shared/questions)")
    examples = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    asked = [e["question"] for e in examples if e["expect"]["kind"] not in _DECLINED]
    rng = Random(seed)
    swapped = [made for typed in asked for _ in range(4) if (made := _swapped(typed, rng)) is not None]
    assert [(typed, got) for typed in swapped if (got := _answered(typed, told)) is not None] == []


@pytest.mark.parametrize("kind", FAMILIES)
def test_generated_questions_with_a_word_swapped(kind: type, told: Context) -> None:
    rng = Random(kind.__name__)
    swapped = [made for s in family(kind, 120) if (made := _swapped(s.typed, rng)) is not None]
    assert [(typed, got) for typed in swapped if (got := _answered(typed, told)) is not None] == []


@given(
    kind=st.sampled_from(list(FAMILIES)),
    which=st.integers(0, 59),
    word=st.text("bcdfghjklmnpqrstvwxz", min_size=6, max_size=10),
    at=st.integers(0, 30),
)
@settings(max_examples=200)
def test_a_word_slipped_in_is_not_passed_over(
    told: Context, kind: type, which: int, word: str, at: int
) -> None:
    words = family(kind, 60)[which].typed.split()
    at = min(at, len(words))
    with pytest.raises(AskerError):
        read(" ".join([*words[:at], word, *words[at:]]), told)
