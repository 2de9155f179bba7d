"""``ask --csv``: the figures behind an answer, for a spreadsheet."""

from tests.cli.handmade import Ran


def test_the_figures_and_nothing_else_are_printed() -> None:
    ran = Ran("ask", "--csv", "arrivals 2026-08-19 to 2026-08-20")
    assert (ran.status, ran.errors) == (0, "")
    heading, *rows = ran.output.splitlines()
    assert heading == "name,value,unit,start,end,status,source"
    assert [row.split(",")[-6:-2] for row in rows] == [["152", "people", "2026-08-19", "2026-08-20"]]


def test_the_days_behind_a_sum_are_printed() -> None:
    ran = Ran("ask", "--csv-days", "arrivals 2026-08-19 to 2026-08-20")
    assert (ran.status, ran.errors) == (0, "")
    assert [row.split(",")[:4] for row in ran.output.splitlines()[1:]] == [
        ["arrivals", "76", "people", "2026-08-19"],
        ["arrivals", "76", "people", "2026-08-20"],
    ]


def test_what_is_no_sum_has_no_days() -> None:
    ran = Ran("ask", "--csv-days", "busiest day 2026")
    assert (ran.status, ran.output) == (3, "")
    assert "--csv gives its figures" in ran.errors


def test_what_has_no_figure_leaves_no_table() -> None:
    ran = Ran("ask", "--csv", "1990")
    assert (ran.status, ran.output) == (3, "")
    assert ran.errors.count("\n") == 1


def test_a_table_is_of_one_question() -> None:
    ran = Ran("ask", "--csv", "-")
    assert (ran.status, ran.output) == (2, "")


def test_a_table_is_csv_or_json() -> None:
    assert Ran("ask", "--csv", "--json", "2024").status == 2
