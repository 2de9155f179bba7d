"""What the desk asks of a workspace, each with its reason. The fewest: a scope with no use goes.

https://docs.slack.dev/reference/scopes says what each allows.
"""

from collections.abc import Mapping

SCOPES: Mapping[str, str] = {
    "app_mentions:read": "an editor mentions the desk in a channel",
    "assistant:write": "the assistant pane: its prompts, its title, and that an answer is on its way",
    "channels:history": "whether a digest already stands in a public channel, when Slack did not say so",
    "chat:write": "answers to mentions and direct messages, answers posted on request, digests and alerts",
    "commands": "slash commands",
    "files:write": "charts as pictures, and tables for spreadsheets",
    "groups:history": "the same in a private channel that the desk was invited to",
    "im:history": "what somebody writes to the desk itself, and whether a notice to them already stands",
    "im:write": "the owner of a digest that cannot be posted hears of it",
    "metadata.message:read": "a digest is known in a channel's history by the mark that it was posted with",
}
