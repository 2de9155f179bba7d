"""What was erased on request, as one sentence."""

from bot.wording.numbers import of
from bot.wording.printable import printable


def sentence(team: str, channel: str, answers: int, questions: int, corrections: int) -> str:
    where = f"channel {printable(channel)} of {printable(team)}" if channel else printable(team)
    if not answers + questions + corrections:
        return f"Nothing that was said in {where} was kept."
    return (
        f"Erased what was said in {where}: {of(answers, 'answer', 'answers')}, the last question of"
        f" {of(questions, 'thread', 'threads')} and {of(corrections, 'correction', 'corrections')} not sent"
        " yet. Its digest and watches, if any, stay: /digest remove ends them."
    )
