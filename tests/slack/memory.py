"""A store of claims in memory, shared by whoever is handed it."""

import threading
from collections.abc import Collection


class SeenInMemory:
    def __init__(self) -> None:
        self.keys: dict[str, float] = {}
        self.calls = 0
        self._lock = threading.Lock()

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        with self._lock:
            self.calls += 1
            new = frozenset(keys) - set(self.keys)
            self.keys.update(dict.fromkeys(new, at))
            return new

    def claim_at_once(self, keys: Collection[str], at: float) -> frozenset[str] | None:
        return None

    def release(self, keys: Collection[str]) -> None:
        with self._lock:
            for key in keys:
                self.keys.pop(key, None)

    def forget(self, before: float) -> None:
        with self._lock:
            self.keys = {key: at for key, at in self.keys.items() if at >= before}


class Held(SeenInMemory):
    """Answers when let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        self.go.wait(60)
        return super().claim(keys, at)
