"""Tables put together from a package's modules, so that what is added is one file."""

from collections.abc import Awaitable, Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from bot.slack.incoming import Incoming
from bot.slack.reception import Reception

Listener = Callable[[Reception, Incoming], Awaitable[None]]
Answerer = Callable[[Reception, Incoming], Awaitable[str]]
"""What it gives is the body of the acknowledgement, as JSON."""


def declared(package: ModuleType, name: str) -> Iterator[Any]:
    """What the package's modules call ``name``, in order of their file names."""
    for found in sorted(iter_modules(package.__path__), key=lambda module: module.name):
        module = import_module(f"{package.__name__}.{found.name}")
        if hasattr(module, name):
            yield getattr(module, name)


def listeners(package: ModuleType) -> dict[str, Listener]:
    """All that the modules' ``LISTENERS`` name. Raises ``ValueError`` where two name the same."""
    table: dict[str, Listener] = {}
    for part in declared(package, "LISTENERS"):
        twice = table.keys() & part.keys()
        if twice:
            raise ValueError(f"{package.__name__} has two listeners for {', '.join(sorted(twice))}.")
        table |= part
    return table
