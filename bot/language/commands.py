"""The slash commands that ask: what each is for, and examples that all read."""

from dataclasses import dataclass, replace

from bot.errors import AskerError
from bot.language.meanings import Cue


class HelpAsked(AskerError):
    """Help was asked for: the sentence is the help, the suggestions are examples to type."""


@dataclass(frozen=True, slots=True)
class Command:
    """``measure``: what is counted where none is named; ``sources``: measures it is kept to, by their
    source, all where empty."""

    name: str
    usage: str
    summary: str
    measure: str
    examples: tuple[str, ...]
    cues: frozenset[Cue] = frozenset()
    source: str = ""

    def asked_for_help(self) -> HelpAsked:
        return HelpAsked(
            f"{self.usage}\n{self.summary}", tuple(f"{self.name} {e}".strip() for e in self.examples)
        )


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command(
            "/crossings",
            "/crossings [period or question]",
            "People and boats crossing the Channel. Alone: the newest day, the last seven days and the year "
            "to date. Words in any order; “as of” a day for what was known then.",
            "arrivals",
            (
                "",
                "2024",
                "boats May 2024",
                "last week",
                "ytd",
                "w/c 3 Nov 2025",
                "1 Jan to 20 May",
                "since 5 July 2024",
                "2022 final",
                "2023, 2024 and 2025",
                "July each year",
                "busiest day 2025",
                "top 5 days 2025",
                "days over 1000 in 2022",
                "average per day 2024",
                "per boat July 2026",
                "longest run without crossings",
                "first day over 1000",
                "when 10,000 in 2025",
                "fastest to 10,000",
                "by month 2025",
                "Albania 2022",
                "nationality 2022",
                "share of H1 2025 in 2025",
                "rank 2025",
                "2025 over 40,000",
                "prevented last week",
                "revisions 2026",
                "definition boats",
                "coverage",
                "2024 as of 2026-02-20",
            ),
        ),
        Command(
            "/deaths",
            "/deaths [period or question]",
            "People dead on the route to the UK, after IOM's Missing Migrants Project. The missing, the "
            "drowned and incidents can be named.",
            "deaths",
            (
                "",
                "2024",
                "2024 missing",
                "drowned 2023",
                "dead and missing 2025",
                "since 2018",
                "by year",
                "worst month of 2024",
                "incidents 2024",
                "2024 as of 1 July 2025",
                "definition",
            ),
            source="iom-missing-migrants",
        ),
        Command(
            "/compare",
            "/compare A [with] B [measure]",
            "One period against another. The earlier one is the base, in whichever order they are typed; "
            "one period alone is set against the same period a year before.",
            "arrivals",
            (
                "ytd",
                "2024 2025",
                "2024",
                "May 2024 vs May 2025 boats",
                "this week with last week",
                "Q1 2026 with Q1 2025 difference",
                "July with July last year",
                "deaths 2023 and 2024",
                "July 2026 with the five-year average",
                "2024 with 2025 as of 2026-02-20",
            ),
            frozenset({Cue.COMPARE}),
        ),
    )
}
ENGLISH = replace(COMMANDS["/crossings"], name="", usage="Ask in plain English.")
"""Words without a command. There slips of the pen are corrected, and the asker told."""
ELSEWHERE = {
    "/digest": "Digests are ordered with /digest, typed by itself in a channel in Slack; in a terminal, "
    "“python -m bot digest preview” prints one.",
}
"""Commands that are no questions, and what to do with each."""
HELP_WORDS = ("help", "?", "/help", "examples", "usage")
OPENINGS = frozenset(
    (
        *("hi", "hi there", "hello", "hello there", "hey", "hiya", "good morning", "good afternoon"),
        *("who are you", "what are you", "what can you do", "what do you do", "what can i ask"),
        *("what can i ask you", "how does this work", "how do you work", "help me", "can you help"),
    )
)
"""How people begin who do not know yet what can be asked."""


def help_for(text: str) -> HelpAsked | None:
    """The help that a text asks for, if it does."""
    name, _, rest = text.strip().lower().partition(" ")
    if name in COMMANDS and rest.strip() in HELP_WORDS:
        return COMMANDS[name].asked_for_help()
    opening = text.strip().lower()
    if opening in HELP_WORDS or opening.rstrip("?!. ") in OPENINGS:
        usages = "\n".join(f"{command.usage}: {command.summary}" for command in COMMANDS.values())
        return HelpAsked(usages, tuple(f"{name} help" for name in COMMANDS))
    return None
