"""Who writes which message: the contents of deliveries, by their kind and by whose they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.sending.content import Content, Contents
from bot.sending.delivery import Delivery, Kind


@dataclass(frozen=True, slots=True)
class ByKind:
    """``bot.sending.content.Contents`` for all kinds at once."""

    writers: Mapping[Kind, Contents]

    def key(self, delivery: Delivery) -> str:
        return f"{delivery.kind}|{self.writers[delivery.kind].key(delivery)}"

    def content(self, delivery: Delivery, now: float) -> Content:
        return self.writers[delivery.kind].content(delivery, now)
