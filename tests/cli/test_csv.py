"""``ask --csv``: the figures behind an answer, for a spreadsheet."""

from tests.cli.handmade import Ran


def test_the_table_and_nothing_else_is_printed() -> None:
    ran = Ran("ask", "--csv", "arrivals 2026-08-19 to 2026-08-20")
    assert (ran.status, ran.errors) == (0, "")
    heading, *rows = ran.output.splitlines()
    assert heading.startswith("first_day,last_day,what,value")
    assert [row.split(",")[:4] for row in rows] == [
        ["2026-08-19", "2026-08-19", "arrivals", "76"],
        ["2026-08-20", "2026-08-20", "arrivals", "76"],
    ]


def test_what_has_no_figure_leaves_no_table() -> None:
    ran = Ran("ask", "--csv", "1990")
    assert (ran.status, ran.output) == (3, "")
    assert ran.errors.count("\n") == 1


def test_a_table_is_of_one_question() -> None:
    ran = Ran("ask", "--csv", "-")
    assert (ran.status, ran.output) == (2, "")


def test_a_table_is_csv_or_json() -> None:
    assert Ran("ask", "--csv", "--json", "2024").status == 2
