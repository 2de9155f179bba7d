"""What ``/digest`` does, a line each."""

from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal

LEAD = "/digest gives a channel the week in figures, and tells it of what it watches for. Type it there:"
_WATCHED = "total 20,000, arrivals > 1000 a day, no arrivals for 14 days, deaths"
LINES = (
    "/digest: a form with the day, the hour, the time zone, the figures and the chart",
    "/digest here: a digest every Monday at 09:00, London time; or, say, /digest here friday 5pm New York",
    f"/digest watch records: tells of each new record; or {_WATCHED}",
    "/digest list: what the channel gets, and the number of each",
    "/digest preview: the newest digest, for your eyes alone; or that of a week, /digest preview 2026-W33",
    "/digest pause, /digest resume, /digest remove 2: do as they say; the number, where there are several",
)
STOPPING = "What this channel gets: /digest list, typed here; /digest remove stops it."
"""Under what the desk sends of its own accord."""
ALSO = "/digest, typed in a channel, gives it a weekly digest and alerts: /digest help says more."
"""Under the help on questions."""


def digest_help(first: str = "") -> Said:
    """``first``: a sentence to begin with."""
    said = [first] if first else []
    return {
        "text": literal(" ".join([*said, LEAD, "; ".join(LINES)]), blocks.TEXT) + ".",
        "blocks": [blocks.section(line) for line in (*said, LEAD, *LINES)],
    }
