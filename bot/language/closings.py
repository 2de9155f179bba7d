"""How people end who have their answer and want no other."""

from bot.errors import NotUnderstood

WELCOME = "You are welcome. Ask again whenever there is something to look up."
_THANKS = frozenset(("thanks", "thank", "thx", "ta", "cheers"))
_BESIDE = """
    ok okay great perfect brilliant lovely excellent super nice cool good got it that's all
    you very much so a lot many again mate desk for now the your help
"""
_ASKS_NOTHING = _THANKS | frozenset(_BESIDE.split())


def closing_for(text: str) -> NotUnderstood | None:
    """What is said to a text that thanks and does nothing else: it is no question, and nothing is wrong."""
    words = {word.strip(".,!:)") for word in text.lower().split()} - {""}
    return NotUnderstood(WELCOME) if words & _THANKS and words <= _ASKS_NOTHING else None
