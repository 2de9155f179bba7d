"""What a message states before it stands anywhere: the machine knows its place once it is sent."""

from bot.answers import Answer
from bot.figures.said import said_of
from bot.sending.said import Post, Said

NOWHERE = Post(0, "")


def unsent(answer: Answer, at: float) -> Said:
    return said_of(answer, NOWHERE, at)
