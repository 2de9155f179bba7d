"""``ask``: a question in, its answer out; or one a line, for as long as lines come."""

from collections.abc import Callable, Iterator
from typing import TextIO

from bot.cli.faults import unforeseen
from bot.cli.help import question_help
from bot.cli.interview import Interview
from bot.cli.services import Services, Streams
from bot.cli.status import Status, worst
from bot.errors import AskerError, DeskError
from bot.language import HelpAsked
from bot.wording import machine, plain
from bot.wording.message import answered, not_answered
from bot.wording.style import HouseStyle

LONGEST_LINE = 65_536

Say = Callable[[str, Interview, HouseStyle], tuple[str, Status]]


def ask_one(
    text: str, interview: Interview, services: Services, streams: Streams, *, as_json: bool
) -> Status:
    """Answer one question."""
    said, status = (say_json if as_json else say_whole)(text, interview, services.style)
    print(said, file=streams.output, flush=True)
    return status


def ask_for_table(text: str, interview: Interview, streams: Streams, *, by_day: bool) -> Status:
    """The answer's figures as CSV, or the days they are a sum of; nothing but a sentence where there is
    none."""
    from bot.wording.spreadsheet import days_csv, figures_csv  # only where a table is asked for

    answer = interview.ask(text)
    streams.output.write(days_csv(answer) if by_day else figures_csv(answer))
    streams.output.flush()
    return Status.ANSWERED


def ask_each(interview: Interview, services: Services, streams: Streams, *, as_json: bool) -> Status:
    """Answer each line of the input by one line, at once. The worst of the statuses is returned."""
    say = say_json if as_json else say_line
    status = Status.ANSWERED
    for text in _lines(streams.input):
        said, its_status = _unharmed(say, text, interview, services, as_json=as_json)
        print(said, file=streams.output, flush=True)
        status = worst(status, its_status)
    return status


def say_json(text: str, interview: Interview, style: HouseStyle) -> tuple[str, Status]:
    try:
        return machine.line(machine.answered(interview.ask(text), style, interview.notes)), Status.ANSWERED
    except AskerError as error:
        return machine.line(machine.not_answered(error, interview.question)), Status.DECLINED


def say_whole(text: str, interview: Interview, style: HouseStyle) -> tuple[str, Status]:
    try:
        return plain.whole(answered(interview.ask(text), style, interview.notes)), Status.ANSWERED
    except HelpAsked as asked:
        return question_help(asked), Status.ANSWERED
    except AskerError as error:
        return plain.whole(not_answered(error, interview.events())), Status.DECLINED


def say_line(text: str, interview: Interview, style: HouseStyle) -> tuple[str, Status]:
    try:
        return plain.line(answered(interview.ask(text), style, interview.notes)), Status.ANSWERED
    except HelpAsked as asked:
        return " ".join(question_help(asked).split()), Status.ANSWERED
    except AskerError as error:
        return plain.line(not_answered(error, interview.events())), Status.DECLINED


def _unharmed(
    say: Say, text: str, interview: Interview, services: Services, *, as_json: bool
) -> tuple[str, Status]:
    """One line's fault is told in its place, and the next line is read."""
    try:
        return say(text, interview, services.style)
    except DeskError as error:
        fault = error
    except Exception as error:
        if services.debug:
            raise
        fault = unforeseen(error)
    return (machine.line(machine.fault(fault)) if as_json else fault.sentence), Status.FAULT


def _lines(stream: TextIO) -> Iterator[str]:
    """Lines without their ends; of a longer one than any question, the rest is passed over."""
    while line := stream.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line.rstrip("\r\n")
