"""What can be typed."""

from bot.cli.arguments import parser


def chat_help() -> str:
    return "help"


def command_help() -> str:
    return parser().format_help()
