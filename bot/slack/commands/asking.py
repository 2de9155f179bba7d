"""Commands that ask: the same words as after the command in a terminal, and the same answer."""

from bot.language import COMMANDS
from bot.slack.commands import SlashCommand
from bot.slack.incoming import Incoming
from bot.slack.layouts import for_asker
from bot.slack.reception import Reception
from bot.slack.typed import typed


def asking(name: str) -> SlashCommand:
    """The command as ``bot.language`` knows it."""
    known = COMMANDS[name]

    async def answer(reception: Reception, incoming: Incoming) -> str:
        answering = reception.answering
        words = f"{name} {typed(incoming.body.get('text'))}"
        style = answering.style(incoming.workspace.house_style)
        outcome, body = answering.body(words, for_asker, reception.today, style)
        reception.metrics.answered("command", outcome)
        return body

    first_sentence = known.summary.partition(". ")[0].rstrip(".")
    return SlashCommand(name, first_sentence, known.usage.removeprefix(name).strip(), answer)
