"""What is said before a question is put: "Hi desk, I'm writing a line for the 6pm and need to know how many".

Only words of the newsroom and of courtesy, none of which can change a figure, and only up to where the
question begins.
"""

import re
from functools import cache

from bot.language.meanings import Cue, Found, Harmless
from bot.language.tokens import Words

_CHATTER = """
    a an and the my our you your this that some more again check i im ive we were weve id am are is got
    have has just been for on in at of to with from by it so
    hi hiya hello hey dear morning afternoon evening good team all folks guys desk newsdesk data mate
    please sorry quick quickly one question query urgent deadline bother bothering back me here again
    writing doing working subbing editing checking producing filing preparing drafting researching making
    updating looking putting together
    line lines piece story copy article feature explainer script bulletin headline standfirst caption
    graphic chart briefing brief note speech release report package package's column leader splash blog
    programme show podcast newsletter quote background reply answer
    news radio tv online web website print page pages politics
    press officer office producer reporter correspondent journalist editor sub subs intern researcher
    presenter mp mps parliamentary pq pqs committee minister ministers shadow lobby
    guest caller reader listener viewer source colleague boss somebody someone
    need needs want wants wanted know ask asking asked wondering tell told says said saying claims
    claiming claimed reckons suggests states
"""
_TO_KNOW = ("know", "wondering", "tell", "ask", "need", "want")
_SAYING = ("says", "said", "saying", "claims", "claiming", "claimed", "reckons", "suggests", "states", "told")
_OPENS = ("how", "what", "which", "when", "whats", "hows", "who", "if", "whether")
_PARTS = re.compile(r"[:.;!,?\-]")
_CLOCK = re.compile(r"[0-9]{1,2}(?:am|pm)")
_FEWEST = 2


def without_preamble(words: Words) -> Words:
    """The words from where the question begins, after a stop or a word such as "know"; a claim that is
    reported ("a guest says") is kept."""
    said = read_preamble(words)
    return words[said[0].end :] if said and isinstance(said[0].meaning, Harmless) else words


def read_preamble(words: Words) -> list[Found]:
    """What stands at the beginning of a text before the question, or the claim, begins."""
    texts = tuple([word.text for word in words])
    spoken = next((at for at, text in enumerate(texts) if not _is_chatter(text)), len(texts))
    for end in range(spoken, _FEWEST - 1, -1):
        if end == len(texts):
            continue
        if texts[end - 1] in _SAYING:
            return [Found(Cue.CLAIM, 0, end)]
        if _PARTS.search(words[end].before) or (texts[end - 1] in _TO_KNOW and texts[end] in _OPENS):
            return [Found(Harmless(), 0, end)]
    return []


def _is_chatter(text: str) -> bool:
    return text in _words() or bool(_CLOCK.fullmatch(text))


@cache
def _words() -> frozenset[str]:
    return frozenset(_CHATTER.split())
