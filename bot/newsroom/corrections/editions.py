"""What was held at each edition, read once in a check."""

from collections import OrderedDict

from bot.events import Events
from bot.newsroom.at_edition import AllEditions
from bot.series import Holdings, like

MOST_KEPT = 8


class Editions:
    """Holdings by edition; those used last are kept."""

    def __init__(self, library: AllEditions) -> None:
        self._library = library
        self._kept: OrderedDict[int, Holdings] = OrderedDict()
        self._events: Events | None = None

    def at(self, edition: int) -> Holdings:
        if edition not in self._kept:
            self._kept[edition] = self._library.at(edition)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(edition)
        return self._kept[edition]

    def values(self, edition: int, cells: int) -> Holdings:
        """The values of one edition, of the cells that were held at another, earlier one."""
        return self.at(cells) if edition == cells else like(self.at(edition), self.at(cells))

    @property
    def events(self) -> Events:
        if self._events is None:
            self._events = self._library.events()
        return self._events
