"""Having messages written: once for all deliveries that say the same."""

import logging
from collections.abc import Sequence

from bot.errors import DeskError
from bot.sending.content import Content, Contents, Late
from bot.sending.delivery import Delivery

LOG = logging.getLogger(__name__)


class Writing:
    """The contents of one round of deliveries."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._made: dict[str, Content] = {}

    def contents(self, deliveries: Sequence[Delivery], now: float) -> dict[str, Content]:
        """By id."""
        try:
            keys = self._contents.keys(deliveries)
        except Exception as error:  # noqa: BLE001 - told of the delivery that it is of
            if len(deliveries) == 1 or isinstance(error, DeskError):
                return {each.id: _fault(each, error) for each in deliveries}
            return {id_: told for each in deliveries for id_, told in self.contents([each], now).items()}
        return {each.id: self._one(key, each, now) for each, key in zip(deliveries, keys, strict=True)}

    def _one(self, key: str, delivery: Delivery, now: float) -> Content:
        try:
            if key not in self._made:
                self._made[key] = self._contents.content(delivery, now)
            return self._made[key]
        except Exception as error:  # noqa: BLE001 - one that cannot be written must not stop the others
            return _fault(delivery, error)


def _fault(delivery: Delivery, error: Exception) -> Late:
    if isinstance(error, DeskError):
        return Late(error.sentence)
    LOG.error("writing the delivery %s", delivery.id, exc_info=error)
    return Late("its message could not be written")
