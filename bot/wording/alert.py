"""An alert in Slack: what was watched for, the fact, and what must be known of its figure."""

from dataclasses import replace

from bot.questions import Subject
from bot.sending.watch import Above, Deaths, NoneFor, Records, RunningTotal, Watch
from bot.wording.conditions import how_many
from bot.wording.message import Message
from bot.wording.numbers import capital, number, numeral
from bot.wording.slack import blocks
from bot.wording.slack.answer import alone, small_print
from bot.wording.slack.blocks import Block, Said
from bot.wording.slack.digest_help import STOPPING
from bot.wording.slack.escape import literal
from bot.wording.subject import measure_of

TAKEN_BACK = "Taken back: figures published since no longer bear this out. They now say:"
AGAIN = "This holds again, by figures published since:"


def title(watch: Watch) -> str:
    """What was watched for, as a heading: More than 1,000 people in a day."""
    subject = Subject(watch.measure)
    measure = measure_of(subject)
    match watch:
        case Above(condition=condition, grain=grain):
            return f"{capital(how_many(condition, subject))} {measure.did} in a {grain}"
        case Records():
            return f"A new record for {measure.name}"
        case RunningTotal(threshold=threshold):
            return f"The year's total of {measure.name} has reached {numeral(threshold)}"
        case NoneFor(days=days):
            return f"No {measure.noun[1]} {measure.did} for {number(days)} days"
        case Deaths():
            return "Deaths newly recorded"


def said(watch: Watch, message: Message, revision: int) -> Said:
    """``message``: the answer that says the fact. ``revision``: 0 tells it; each later one, in its thread,
    takes it back or says it again."""
    message = replace(message, read_as="")  # nobody typed it
    lead = title(watch) if not revision else (TAKEN_BACK if revision % 2 else AGAIN)
    head = [blocks.header(lead)] if not revision else [blocks.section(lead)]
    watched = _watched(watch)
    whole = alone(message)
    text = f"{literal(lead, blocks.TEXT)}{'.' if not revision else ''} {whole}"
    return {
        "text": text if len(text) <= blocks.TEXT else whole,
        "blocks": [*head, blocks.section(message.headline), *small_print(message), *watched],
    }


def without_figure(watch: Watch, sentence: str) -> Said:
    """A fact taken back whose question has no figure any more; ``sentence`` says why."""
    text = f"{TAKEN_BACK} {sentence}"
    watched = _watched(watch)
    return {"text": literal(text, blocks.TEXT), "blocks": [blocks.section(text), *watched]}


def _watched(watch: Watch) -> list[Block]:
    return blocks.context([blocks.plain(f"Watched for: {watch.text}"), blocks.plain(STOPPING)])
