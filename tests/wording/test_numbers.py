"""Numbers as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.figures.rounding import tenth
from bot.measures import BY_NAME
from bot.wording.numbers import (
    counted,
    did,
    in_round_numbers,
    listed,
    number,
    numeral,
    of,
    ordinal,
    per_cent,
)
from bot.wording.style import NEWSPAPER, WEB


@given(st.integers(-(10**12), 10**12))
def test_a_numeral_reads_back(value: int) -> None:
    assert int(numeral(value).replace(",", "").replace("−", "-")) == value


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1093 / 20, "54.7"),
        (1470 / 24, "61.3"),
        (0.05, "0.1"),
        (-54.65, "−54.7"),
        (54.649, "54.6"),
        (135.0, "135"),
    ],
)
def test_halves_are_rounded_away_from_nought(value: float, said: str) -> None:
    """As a reporter rounds 54.65; the nearest binary fraction lies below it."""
    assert numeral(value) == said
    assert per_cent(value, WEB) == f"{said.removeprefix('−')}%"


@given(st.integers(0, 10**6), st.integers(1, 10**4))
def test_a_ratio_is_rounded_as_it_is_worked_out(above: int, below: int) -> None:
    assert numeral(above / below) == numeral(tenth(above, below))


@given(st.floats(-1e9, 1e9))
def test_a_fraction_is_off_by_no_more_than_half_a_tenth(value: float) -> None:
    assert abs(float(numeral(value).replace(",", "").replace("−", "-")) - value) <= 0.05 + 1e-6


@given(st.integers(1, 9))
def test_one_to_nine_are_words(value: int) -> None:
    assert number(value).isalpha()
    assert ordinal(value).isalpha()


@given(st.integers(10, 10**9))
def test_from_ten_on_they_are_numerals(value: int) -> None:
    assert number(value)[0].isdigit()
    assert number(value) == f"{value:,}"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "none"),
        (1, "one"),
        (9, "nine"),
        (10, "10"),
        (1305, "1,305"),
        (2.0, "two"),
        (7.25, "7.3"),
        (-0.04, "0"),
        (-12100, "−12,100"),
        (52.97, "53"),
        (2028.6, "2,028.6"),
    ],
)
def test_running_text(value: float, said: str) -> None:
    assert number(value) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (1, "first"),
        (9, "ninth"),
        (10, "10th"),
        (11, "11th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
        (1112, "1,112th"),
        (1001, "1,001st"),
    ],
)
def test_ordinals(place: int, said: str) -> None:
    assert ordinal(place) == said


@pytest.mark.parametrize(
    ("value", "newspaper", "web"),
    [
        (-43.21, "43.2 per cent", "43.2%"),
        (6.0, "6 per cent", "6%"),
        (15202.3, "15,202.3 per cent", "15,202.3%"),
    ],
)
def test_percentages_in_both_styles(value: float, newspaper: str, web: str) -> None:
    assert (per_cent(value, NEWSPAPER), per_cent(value, WEB)) == (newspaper, web)


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "no people"), (1, "one person"), (2, "two people"), (10, "10 people"), (36816, "36,816 people")],
)
def test_a_noun_agrees_with_its_number(value: int, said: str) -> None:
    assert counted(value, BY_NAME["arrivals"]) == said


def test_a_verb_agrees_with_its_number() -> None:
    assert did(1, BY_NAME["prevented"]) == "was stopped by French authorities"
    assert did(2, BY_NAME["prevented"]) == "were stopped by French authorities"
    assert did(1, BY_NAME["arrivals"]) == "arrived in small boats"


@given(st.integers(0, 10**7))
def test_round_numbers_are_true_and_close(value: int) -> None:
    said = in_round_numbers(value)
    if said is None:
        return
    words, _, rounded = said.rpartition(" ")
    approximate = int(rounded.replace(",", ""))
    assert value < approximate if words == "nearly" else value > approximate
    assert abs(approximate - value) < value * 0.1


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (36816, "nearly 37,000"),
        (41472, "more than 41,000"),
        (27997, "nearly 28,000"),
        (82, None),
        (37000, None),
    ],
)
def test_round_numbers(value: int, said: str | None) -> None:
    assert in_round_numbers(value) == said


def test_lists_in_words() -> None:
    assert listed([]) == ""
    assert listed(["2022"]) == "2022"
    assert listed(("2022", "2024", "2025")) == "2022, 2024 and 2025"
    assert of(1, "day", "days") == "one day"
