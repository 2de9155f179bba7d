"""One sentence as somebody would type it, with the questions that it may be read as."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bot.questions import Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``accepted``: usually one question; several where careful people would differ."""

    typed: str
    accepted: tuple[Question, ...]


Family = Callable[[Random], Sentence]


def drawn(rng: Random, makers: Sequence[Callable[[Random], T]]) -> T:
    """What one of the makers makes."""
    return rng.choice(makers)(rng)


def said(typed: str, *accepted: Question) -> Sentence:
    return Sentence(" ".join(typed.split()), accepted)
