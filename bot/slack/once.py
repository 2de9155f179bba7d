"""What is done at a click and must not be done twice, whoever clicks again and in whichever process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.slack.reception import Reception
from bot.slack.telling import Unclear


@asynccontextmanager
async def once(reception: Reception, key: str) -> AsyncIterator[bool]:
    """Whether nobody took ``key`` before. It is given back on whatever fails, but for a post that Slack may
    have taken: who clicks again is then answered. So nothing may fail inside after it was posted. A process
    that ends inside keeps it. Raises ``StoreError``."""
    ours = bool(await reception.aside.do(reception.seen.claim, {key}, reception.at))
    try:
        yield ours
    except Unclear:
        raise
    except Exception:
        if ours:
            await reception.aside.do(reception.seen.release, {key})
        raise
