"""Messages made of what nobody should type."""

from datetime import date

from hypothesis import strategies as st

from bot.wording.charts import Chart
from bot.wording.message import Message, Source
from bot.wording.tables import Table

FRAGMENTS = (
    "<!channel>",
    "<@U012AB3CD>",
    "<#C024BE7LR|general>",
    "<https://example.com|click>",
    "https://example.com/a?b=c&d",
    "@here",
    "@everyone",
    "*bold*",
    "_slanted_",
    "~struck~",
    "`code`",
    "```fence```",
    "> quoted",
    ":skull:",
    "&lt;!here&gt;",
    "&amp;",
    "=HYPERLINK()",
    "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe",
    "שלום",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GIRL}",
    "\x00\x07\x1b[31m",
    "\ud800",
    "|",
    "\n",
    "<" * 1000,
)
text = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=20)), max_size=6).map("".join)
some = st.lists(text, max_size=12).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    row = st.tuples(*[text] * width)
    rows = draw(st.lists(row, min_size=3, max_size=130))
    return Table(draw(row), tuple(rows), (False, *[True] * (width - 1)))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    values = draw(st.lists(st.floats(0, 1e6), min_size=1, max_size=25).map(tuple))
    labels = draw(st.lists(text, min_size=len(values), max_size=len(values)).map(tuple))
    days = (date(2026, 1, 1),) * len(values) if draw(st.booleans()) else ()
    return Chart(draw(text), draw(text), labels, values, days, labels[:1])


messages = st.builds(
    Message,
    st.just("answered"),
    text,
    text,
    some,
    some,
    st.lists(st.builds(Source, text, st.just("https://www.gov.uk/a|b?c=<d>")), max_size=3).map(tuple),
    st.none() | tables(),
    st.none() | charts(),
    some,
    some,
    some,
    st.sampled_from(["", "Provisional figures."]),
)
