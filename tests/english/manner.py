"""How newsroom people type: greetings, reasons, capitals and question marks that change nothing."""

from random import Random

_OPENING = (*[""] * 14, "quick q - ", "quick one: ", "hi, ", "hi - ", "hello, ", "hey ", "morning! ", "pls: ")
_ASKING = (
    *[""] * 9,
    "can you tell me ",
    "do you know ",
    "could you tell me ",
    "any idea ",
    "please tell me ",
)
_WANTING = (
    *[""] * 8,
    "need ",
    "just need ",
    "give me ",
    "can i get ",
    "can you give me ",
    "looking for ",
    "show me ",
    "please send me ",
    "could i have ",
    "i need ",
)
_WANTING_THE = ("what's the ", "what is the ", "what was the ", "need the ", "just need the ", "give me the ")
_WANTING_THOSE = ("what are the ", "what were the ", "need the ", "just need the ", "give me the ", "any ")
_CLOSING = (
    *[""] * 12,
    " pls",
    " please",
    " thanks",
    " thx",
    " - need for a standfirst",
    " (for a headline)",
    " for a story",
    " - it's for copy",
    " asap",
    " cheers",
    " - on deadline",
)
_SLIPS = {
    "arrivals": ("arivals", "arrivls", "arrvals"),
    "crossings": ("crosings", "crossngs"),
    "migrants": ("migrents",),
    "February": ("Febuary", "Feburary"),
    "September": ("Septmber", "Setpember"),
    "January": ("Janurary",),
    "busiest": ("buisiest", "busyest"),
    "average": ("avarage", "averge"),
    "percentage": ("percentge",),
    "nationality": ("nationalty",),
    "nationalities": ("nationalites",),
    "yesterday": ("yesteday",),
    "Starmer": ("Stamer",),
}
_ASKED_END = ("?", "?", "?", "", "", "??", " ?")
_WANTED_END = ("", "", "", "?", ".", "??")


def asked(rng: Random, question: str) -> str:
    """A question in whole words: "how many people crossed in 2024"."""
    return _written(rng, rng.choice(_OPENING) + question, rng.choice(_ASKED_END))


def wanted(rng: Random, noun: str) -> str:
    """Something asked for: "arrivals in 2024"."""
    return _written(rng, rng.choice(_OPENING) + rng.choice(_WANTING) + noun, rng.choice(_WANTED_END))


def wanted_the(rng: Random, noun: str) -> str:
    """The same, where "the" fits: "total for 2024"."""
    opening = rng.choice(_OPENING) + rng.choice(_WANTING_THE)
    return _written(rng, opening + noun, rng.choice(_WANTED_END))


def wanted_those(rng: Random, nouns: str) -> str:
    """The same of several things: "totals for 2023, 2024 and 2025"."""
    opening = rng.choice(_OPENING) + rng.choice(_WANTING_THOSE)
    return _written(rng, opening + nouns, rng.choice(_WANTED_END))


def told(rng: Random, clause: str) -> str:
    """A question put indirectly: "can you tell me how many ..."."""
    return _written(rng, rng.choice(_OPENING) + rng.choice(_ASKING) + clause, rng.choice(_ASKED_END))


def _written(rng: Random, words: str, end: str) -> str:
    closing = rng.choice(_CLOSING)
    mark_first = end.strip() and rng.random() < 0.5
    typed = f"{words}{end}{closing}" if mark_first else f"{words}{closing}{end}"
    return _cased(rng, _slipped(rng, typed) if rng.random() < 0.05 else typed)


def _slipped(rng: Random, typed: str) -> str:
    """With one word misspelt, where a word is there that is often misspelt."""
    found = [word for word in _SLIPS if word in typed.split()]
    if not found:
        return typed
    word = rng.choice(found)
    return typed.replace(word, rng.choice(_SLIPS[word]), 1)


def _cased(rng: Random, typed: str) -> str:
    chance = rng.random()
    if chance < 0.35:
        return typed.lower()
    if chance < 0.75:
        return typed[:1].upper() + typed[1:]
    if chance < 0.78:
        return typed.upper()
    return typed
