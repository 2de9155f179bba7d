"""Charts in block characters: no wider than the terminal, and as high as the figures."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cli.bars import HEIGHT, MOST_BARS, bars
from bot.wording.charts import Chart


def chart(values: list[float], labels: list[str] | None = None) -> Chart:
    return Chart(
        "arrivals", "people", tuple(labels or [f"day {at}" for at in range(len(values))]), tuple(values)
    )


def test_a_bar_a_point_in_proportion() -> None:
    assert list(bars(chart([0, 5, 10], ["Jan", "February", "Mar"]), 22)) == [
        "Jan       0",
        "February  5 █████",
        "Mar      10 ██████████",
    ]


def test_many_points_stand_side_by_side() -> None:
    lines = list(bars(chart([float(at) for at in range(MOST_BARS + 1)]), 60))
    assert len(lines) == HEIGHT + 1
    assert lines[0].startswith("40 ")
    assert lines[-1].strip() == "day 0 to day 40"
    assert lines[HEIGHT - 1].count("█") > lines[0].count("█") > 0


@given(
    st.lists(st.floats(0, 1e6), min_size=1, max_size=400),
    st.text(alphabet="abc ", max_size=60),
    st.integers(24, 120),
)
def test_no_line_is_wider_than_the_terminal(values: list[float], label: str, width: int) -> None:
    lines = list(bars(chart(values, [label] * len(values)), width))
    assert all(len(line) <= width for line in lines)


def test_nothing_but_noughts() -> None:
    assert list(bars(chart([0, 0], ["a", "b"]), 40)) == ["a 0", "b 0"]
