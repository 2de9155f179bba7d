"""``chat``: the desk in a terminal, for trying it without Slack."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.help import all_help, question_help
from bot.cli.interview import Interview
from bot.cli.screen import Screen
from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import AskerError, DeskError
from bot.language import HelpAsked
from bot.wording.message import answered, not_answered
from bot.wording.style import HouseStyle

if TYPE_CHECKING:
    from prompt_toolkit.history import History

WELCOME = "Crossings Desk. Ask about people crossing the Channel in small boats; help or quit."
PROMPT = "? "
_LEAVING = {"quit", "exit", "q", "bye"}

Prompt = Callable[[], str]


def chat(interview: Interview, services: Services, streams: Streams) -> Status:
    """Ask and answer until the asker leaves. What is typed stays in memory, or in the history file."""
    interview.talk = True
    screen = _screen(services, streams)
    ask = _prompt(services, streams)
    screen.say(WELCOME)
    offered: tuple[str, ...] = ()
    with suppress(EOFError):
        while True:
            try:
                text = ask().strip()
            except KeyboardInterrupt:  # drops the line, as in a shell
                continue
            if text.lower() in _LEAVING:
                break
            if text:
                offered = _reply(_chosen(text, offered), interview, services.style, screen)
    return Status.ANSWERED


def _chosen(text: str, offered: tuple[str, ...]) -> str:
    """What the number of something just offered stands for; any other text as it is."""
    is_number = text.isascii() and text.isdigit() and len(text) < 3
    return offered[int(text) - 1] if is_number and 0 < int(text) <= len(offered) else text


def _reply(text: str, interview: Interview, style: HouseStyle, screen: Screen) -> tuple[str, ...]:
    """Answer, and give back what was offered to be asked instead."""
    offered: tuple[str, ...] = ()
    try:
        screen.show(answered(interview.ask(text), style, interview.notes))
    except HelpAsked as asked:
        everything = text.lower().lstrip("/") in {"help", "?"}
        screen.say(all_help(screen.width) if everything else question_help(asked, screen.width))
    except AskerError as error:
        message = not_answered(error, interview.events())
        offered = message.suggestions
        screen.show(message)
    except DeskError as error:
        screen.warn(error.sentence)
    screen.blank()
    return offered


def _screen(services: Services, streams: Streams) -> Screen:
    from rich.console import Console

    return Screen(Console(file=streams.output, no_color=not services.colour, highlight=False))


def _prompt(services: Services, streams: Streams) -> Prompt:
    """A line editor on a terminal; else plain lines, so that a script can drive the chat."""
    if not (streams.input.isatty() and streams.output.isatty()):
        return lambda: _line(streams)
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession(history=_history(services.history))
    return lambda: session.prompt(PROMPT)


def _line(streams: Streams) -> str:
    line = streams.input.readline()
    if not line:
        raise EOFError
    return line


def _history(folder: Path | None) -> "History":
    """The file in the asker's own state folder; memory alone where there is none to write in."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if folder is None:
        return InMemoryHistory()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / "history"
        file.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))
