"""Having messages written: once for all deliveries that say the same."""

import logging
from collections.abc import Iterable

from bot.errors import DeskError
from bot.sending.content import Content, Contents, Late
from bot.sending.delivery import Delivery

LOG = logging.getLogger(__name__)


class Writing:
    """The contents of one round of deliveries."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._made: dict[str, Content] = {}

    def contents(self, deliveries: Iterable[Delivery], now: float) -> dict[str, Content]:
        """By id."""
        return {each.id: self._one(each, now) for each in deliveries}

    def _one(self, delivery: Delivery, now: float) -> Content:
        try:
            key = self._contents.key(delivery)
            if key not in self._made:
                self._made[key] = self._contents.content(delivery, now)
            return self._made[key]
        except DeskError as error:
            return Late(error.sentence)
        except Exception:  # one message that cannot be written must not stop the others
            LOG.exception("writing the delivery %s", delivery.id)
            return Late("its message could not be written")
