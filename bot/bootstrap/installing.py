"""What installing needs, put together for the commands of a terminal."""

from typing import NamedTuple


class Command(NamedTuple):
    name: str
    summary: str
    hint: str


def manifest(url: str) -> str:
    from bot.slack.manifest import manifest

    return manifest(url, [Command("/crossings", "how many people arrived", "2024")], ["app_mention"])
