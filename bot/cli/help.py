"""What can be typed: the command line's own help, and that of the commands that ask."""

from collections.abc import Iterator
from textwrap import wrap

from bot.cli.arguments import parser
from bot.language import COMMANDS, HelpAsked

WIDTH = 100


def command_help() -> str:
    return parser().format_help().rstrip()


def question_help(asked: HelpAsked, width: int = WIDTH) -> str:
    """The help that was asked for, with texts to try."""
    return "\n".join([*_wrapped(asked.sentence, width), "For example:", *_offered(asked.suggestions, width)])


def all_help(width: int = WIDTH) -> str:
    """Every command that asks, with its examples."""
    return "\n\n".join(question_help(command.asked_for_help(), width) for command in COMMANDS.values())


def _wrapped(text: str, width: int) -> Iterator[str]:
    for line in text.splitlines():
        yield from wrap(line, width)


def _offered(examples: tuple[str, ...], width: int) -> Iterator[str]:
    """Examples side by side, as many as fit."""
    widest = max(map(len, examples)) + 2
    across = max((width - 2) // widest, 1)
    for start in range(0, len(examples), across):
        yield "  " + "".join(f"{example:<{widest}}" for example in examples[start : start + across]).rstrip()
