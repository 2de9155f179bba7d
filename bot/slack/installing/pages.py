"""What a browser is shown while somebody installs the desk. Nothing that a request said comes back."""

from enum import Enum
from html import escape

from starlette.responses import HTMLResponse

from bot.slack.manifest import INSTALL_PATH, NAME

FORBIDDEN = ("default-src", "base-uri", "form-action", "frame-ancestors")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "; ".join(f"{what} 'none'" for what in FORBIDDEN),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Ending(Enum):
    """How an installation ended: the status, and one sentence."""

    DONE = 200, "The desk is installed: in Slack, type /crossings in any channel, or open it under Apps."
    CANCELLED = 200, "The installation was cancelled, and nothing was changed."
    NO_COOKIE = (
        400,
        "This browser did not keep the installation's cookie: allow cookies here, and begin again.",
    )
    NOT_BEGUN = 400, "This installation is over ten minutes old, of another browser, or done: begin again."
    NOT_ALLOWED = 400, "Slack did not allow this installation: begin again, or ask whoever manages Slack."
    CODE_REFUSED = 400, "Slack does not know this installation any more: begin again."
    MISCONFIGURED = 500, "Slack refused the desk itself, not you: tell whoever runs the desk."
    SLACK_DOWN = 502, "Slack did not answer, and nothing was changed: begin again in a minute."
    NOT_KEPT = 503, "The desk could not keep the installation: begin again later, and tell whoever runs it."

    def __init__(self, status: int, sentence: str) -> None:
        self.status = status
        self.sentence = sentence


PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{name}</title>
</head>
<body>
<main>
<h1>{name}</h1>
<p>{sentence}</p>{more}
</main>
</body>
</html>
"""
AGAIN = f'\n<p><a href="{INSTALL_PATH}">Begin again</a></p>'


def page(ending: Ending) -> HTMLResponse:
    more = "" if ending is Ending.DONE else AGAIN
    said = PAGE.format(name=escape(NAME), sentence=escape(ending.sentence), more=more)
    return HTMLResponse(said, ending.status, HEADERS)
