"""The assistant pane: opened, or beside another channel than before."""

from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener

TITLE = "Ask about small-boat crossings"
PROMPTS = (
    ("The newest figures", "What are the newest figures?"),
    ("This year against last", "Compare this year so far with the same point last year"),
    ("The busiest days", "What were the five busiest days this year?"),
    ("On course for a record?", "Is this year on course for a record?"),
)


async def opened(_reception: Reception, incoming: Incoming) -> None:
    thread = incoming.event.get("assistant_thread")
    if not isinstance(thread, dict):
        return
    await incoming.client.assistant_threads_setSuggestedPrompts(
        channel_id=str(thread.get("channel_id")),
        thread_ts=str(thread.get("thread_ts")),
        title=TITLE,
        prompts=[{"title": title, "message": message} for title, message in PROMPTS],
    )


async def moved(_reception: Reception, _incoming: Incoming) -> None:
    """Answers do not depend on the channel beside the pane."""


LISTENERS: dict[str, Listener] = {
    "assistant_thread_started": opened,
    "assistant_thread_context_changed": moved,
}
