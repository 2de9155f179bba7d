"""A message on a terminal: tables and charts drawn to its width. Rich is imported only to draw."""

from typing import TYPE_CHECKING

from bot.cli.bars import MOST_BARS, bars
from bot.wording.message import Message
from bot.wording.tables import Table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable

WIDEST = 100
MOST_ROWS = 40


class Screen:
    """A terminal to draw messages on."""

    def __init__(self, console: "Console") -> None:
        self._console = console

    @property
    def width(self) -> int:
        return min(self._console.width, WIDEST)

    def show(self, message: Message) -> None:
        """The headline, what was read, table, chart, caveats and sources, in this order."""
        self._say(message.headline, "bold" if message.outcome == "answered" else "bold yellow")
        if message.read_as:
            self._say(f"Read as: {message.read_as}", "dim")
        self._offer(message)
        if message.table is not None and not _drawn_whole(message):
            self._console.print(_table(message.table), width=self.width)
            self._say_cut(message.table)
        if message.chart is not None:
            self.blank()
            for line in bars(message.chart, self.width):
                self._say(line, "cyan")
        self._notes(message)

    def say(self, sentence: str) -> None:
        self._say(sentence, "")

    def warn(self, sentence: str) -> None:
        self._say(sentence, "bold red")

    def blank(self) -> None:
        self._console.print()

    def _offer(self, message: Message) -> None:
        if message.lead:
            by_number = "You could ask, by its number or in words:"
            self._say(message.lead if message.outcome == "clarify" else by_number, "")
        for number, label in enumerate(message.labels, 1):
            self._say(f"  {number}  {label}", "green")

    def _say_cut(self, table: Table) -> None:
        if len(table.rows) > MOST_ROWS:
            self._say(f"The last {MOST_ROWS} of {len(table.rows)} rows; ask --json gives all.", "dim")

    def _notes(self, message: Message) -> None:
        notes = [*message.context, *message.caveats]
        if notes or message.sources:
            self.blank()
        for note in notes:
            self._say(f"• {note}", "")
        for source in message.sources:
            self._say(f"Source: {source.line}", "dim")
            self._say(f"        {source.url}", "dim", wrap=False)

    def _say(self, text: str, style: str, *, wrap: bool = True) -> None:
        """Plain text: brackets in it are no markup, and an address is never broken."""
        self._console.print(
            text,
            style=style,
            markup=False,
            highlight=False,
            emoji=False,
            width=self.width if wrap else None,
            soft_wrap=not wrap,
        )


def _drawn_whole(message: Message) -> bool:
    """Whether the chart shows all that the table does: a bar and its number for each row."""
    if message.chart is None or message.table is None or len(message.chart.values) > MOST_BARS:
        return False
    return len(message.table.columns) == 2 and len(message.table.rows) == len(message.chart.values)


def _table(table: Table) -> "RichTable":
    from rich import box
    from rich.table import Table as RichTable

    drawn = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for name, numeric in zip(table.columns, table.numeric, strict=True):
        drawn.add_column(name, justify="right" if numeric else "left")
    for row in table.rows[-MOST_ROWS:]:
        drawn.add_row(*row)
    return drawn
