"""A digest as Slack's blocks; its text makes sense alone."""

from bot.answers.digest import Running
from bot.periods import MONTHS, day_and_month
from bot.wording.digest.printed import Printed
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Block, Said
from bot.wording.slack.digest_help import STOPPING
from bot.wording.slack.escape import literal

MOST_YEARS = 6
_SHORT = 3


def said(printed: Printed, *, chart: bool = True) -> Said:
    """The message: figures in a table, news in sentences, and a chart of the year where it is wanted."""
    return {"text": text(printed), "blocks": [*_body(printed), *_chart(printed, chart), *_small(printed)]}


def text(printed: Printed) -> str:
    """For notifications and screen readers: what is new first, then every sentence."""
    sources = [f"Source: {'; '.join(source.line for source in printed.sources)}."] if printed.sources else []
    parts = [
        printed.headline,
        *printed.news,
        *printed.body,
        *printed.revised,
        *printed.notes,
        *sources,
    ]
    return literal(" ".join(parts), blocks.TEXT)


def _body(printed: Printed) -> list[Block]:
    made = [blocks.header(printed.title), blocks.section(printed.headline)]
    made += [blocks.paragraph(f"• {line}" for line in printed.news)] if printed.news else []
    made += [blocks.paragraph(printed.body)] if printed.body else []
    return [*made, *_table(printed)]


def _table(printed: Printed) -> list[Block]:
    table = printed.table
    return [blocks.table(table.columns, table.rows, table.numeric)] if table.rows else []


def _chart(printed: Printed, wanted: bool) -> list[Block]:
    return [running_totals(printed.running)] if wanted and printed.running is not None else []


def running_totals(running: Running) -> Block:
    """A line for each year, the newest first. Limits: 20 dates, six lines, names of 20 characters
    (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block)."""
    labels = [f"{day.day} {MONTHS[day.month - 1][:_SHORT]}" for day in running.dates]
    series = [
        {
            "name": str(year),
            "data": [{"label": label, "value": total} for label, total in zip(labels, totals, strict=True)],
        }
        for year, totals in sorted(running.totals.items(), reverse=True)[:MOST_YEARS]
    ]
    return {
        "type": "data_visualization",
        "title": f"Running totals to {day_and_month(running.dates[-1])}",
        "chart": {
            "type": "line",
            "series": series,
            "axis_config": {"categories": labels, "y_label": "People since 1 January"},
        },
    }


def _small(printed: Printed) -> list[Block]:
    lines = [blocks.plain(line) for line in (*printed.revised, *printed.notes)]
    linked = [blocks.marked(f"Source: {blocks.link(s.url, s.line)}") for s in printed.sources]
    return blocks.context([*lines, *linked, blocks.plain(STOPPING)])
