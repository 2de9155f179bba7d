"""What a watch was told of one fact, as its deliveries say."""

from typing import NamedTuple


class Alerted(NamedTuple):
    """``revision``: of the newest alert on the fact. ``first``: the id of the delivery that told it, in
    whose thread all others go; ``due_at``: since when that was due, and so none of the others before."""

    revision: int
    first: str
    due_at: float

    @property
    def standing(self) -> bool:
        """Whether the newest says that the fact holds; every other one takes it back."""
        return holds(self.revision)


def holds(revision: int) -> bool:
    return revision % 2 == 0
