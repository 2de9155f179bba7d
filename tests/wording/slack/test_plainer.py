"""Tables and charts as text: the same figures, each whole, in blocks that every Slack takes."""

from bot.wording.slack.blocks import TEXT, Block, section, table
from bot.wording.slack.plainer import plainer
from tests.strict_slack.surfaces import message_problems


def lines(blocks: list[Block]) -> list[str]:
    return [line for block in blocks for line in block["elements"][0]["elements"][0]["text"].splitlines()]


def test_a_table_stands_in_columns_and_reads_as_it_did() -> None:
    made = plainer([table(["Year", "Dead & missing"], [["2023", "24"], ["2024", "1,082"]], [False, True])])
    assert lines(made) == ["Year  Dead & missing", "2023              24", "2024           1,082"]
    assert message_problems(made) == []


def test_a_chart_is_its_points() -> None:
    points = [{"label": "May &amp; June", "value": 1082}, {"label": "July", "value": 9.5}]
    drawn = {"type": "bar", "series": [{"name": "People", "data": points}]}
    chart = {"type": "data_visualization", "title": "People arriving", "chart": drawn}
    assert lines(plainer([chart])) == ["People arriving", "1,082  May & June", "  9.5  July"]


def test_of_several_lines_each_is_named() -> None:
    years = [{"name": str(year), "data": [{"label": "2 Aug", "value": year}]} for year in (2026, 2025)]
    chart = {"type": "data_visualization", "title": "Running totals", "chart": {"series": years}}
    assert lines(plainer([chart])) == ["Running totals", "2026:", "2,026  2 Aug", "2025:", "2,025  2 Aug"]


def test_no_number_of_a_long_table_is_cut() -> None:
    rows = [[f"{day:03} of so many days in a year that they do not fit", f"{day:,}000"] for day in range(99)]
    made = plainer([table(["Day", "People"], rows, [False, True])])
    said = lines(made)
    assert len(made) > 1
    assert all(len(block["elements"][0]["elements"][0]["text"]) <= TEXT for block in made)
    assert [line.split()[-1] for line in said[1:]] == [number for _, number in rows]


def test_what_every_slack_takes_stays_and_what_asks_for_an_opinion_goes() -> None:
    kept = section("In 2024, 36,816 people arrived in small boats.")
    assert plainer([kept, {"type": "context_actions", "elements": []}]) == [kept]
