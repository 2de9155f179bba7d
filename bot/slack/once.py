"""What is done at a click and must not be done twice, whoever clicks again and in whichever process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_sdk.errors import SlackApiError

from bot.shelf import NotAtHand
from bot.slack.reception import Reception


@asynccontextmanager
async def once(reception: Reception, key: str) -> AsyncIterator[bool]:
    """Whether nobody took ``key`` before. It is given back where nothing certainly came of it: where Slack
    took nothing, or what the answer needs has to be read first. Raises ``StoreError``."""
    ours = bool(await reception.aside.do(reception.seen.claim, {key}, reception.at))
    try:
        yield ours
    except (SlackApiError, NotAtHand):
        if ours:
            await reception.aside.do(reception.seen.release, {key})
        raise
