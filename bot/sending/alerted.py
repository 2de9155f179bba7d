"""What a watch was told of one fact, as its deliveries say."""

from typing import NamedTuple


class Alerted(NamedTuple):
    """``revision`` and ``newest``: of the newest alert on the fact that was not left out, and its id.
    ``due_at``: since when the first was due, in whose thread all others go, and so none of the others
    before. ``used``: the newest revision of all. ``dismissed``: a person would not have the channel told."""

    revision: int = -1
    newest: str = ""
    due_at: float = 0.0
    used: int = -1
    dismissed: bool = False

    @property
    def standing(self) -> bool:
        """Whether the newest says that the fact holds; every other one takes it back."""
        return holds(self.revision)

    @property
    def next(self) -> int:
        """The revision that says the contrary of the newest."""
        after = self.used + 1
        return after if holds(after) != self.standing else after + 1


def holds(revision: int) -> bool:
    return revision % 2 == 0


UNTOLD = Alerted()
