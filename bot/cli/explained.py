"""``ask --explain``: how each word was read, then the answer."""

from bot.cli.ask import ask_one
from bot.cli.interview import Interview
from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.wording.printable import printable


def ask_explained(text: str, interview: Interview, services: Services, streams: Streams) -> Status:
    """One line a word or phrase, why the kind was chosen, a blank line, and the answer."""
    for line in interview.explained(text):
        print(printable(line), file=streams.output)
    print(file=streams.output)
    return ask_one(text, interview, services, streams, as_json=False)
