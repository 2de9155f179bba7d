"""What Slack must know of the app, from what the code handles."""


def manifest(url: str) -> str:
    from bot.slack import events
    from bot.slack.commands import table
    from bot.slack.manifest import manifest
    from bot.slack.tables import listeners

    commands = [table()[name] for name in sorted(table())]
    return manifest(url, commands, list(listeners(events)))
