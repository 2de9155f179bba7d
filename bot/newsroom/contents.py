"""Who writes which message: the contents of deliveries, by their kind and by whose they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.sending.content import Content, Contents
from bot.sending.delivery import Delivery, Kind, Statements


@dataclass(frozen=True, slots=True)
class ByKind:
    """``bot.sending.content.Contents`` for all kinds at once."""

    writers: Mapping[Kind, Contents]

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        found: dict[str, str] = {}
        for kind in {each.kind for each in deliveries}:
            of_kind = [each for each in deliveries if each.kind == kind]
            keys = self.writers[kind].keys(of_kind)
            found |= {each.id: f"{kind}|{key}" for each, key in zip(of_kind, keys, strict=True)}
        return [found[each.id] for each in deliveries]

    def content(self, delivery: Delivery, now: float) -> Content:
        return self.writers[delivery.kind].content(delivery, now)

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        return self.writers[delivery.kind].stated(delivery, mark, now)
