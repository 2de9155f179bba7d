"""``python -m bot ingest`` killed at random moments, on the publisher's own files: before, or after."""

import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from bot.newsroom.ingest import Ingest
from bot.newsroom.snapshot import files_in_order
from bot.sources.reader import Reader
from bot.store.reads import state
from bot.store.records import releases
from tests.conftest import ROOT
from tests.store.handmade import NOW

WEEKLY = "home-office-weekly"


def killed(url: str, file: Path, published: date, after: float) -> int:
    """The exit status of an ingest that is killed after so many seconds, if it still runs then."""
    command = [sys.executable, "-m", "bot", "ingest", WEEKLY, str(file), "--published", f"{published}"]
    surroundings = {**os.environ, "DATABASE_URL": url}
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        return process.wait(after)
    process.kill()
    return process.wait()


def test_before_or_after_and_never_between(published: Path, store: Engine, store_url: str) -> None:
    files = [(day, file) for day, name, file in files_in_order(published) if name == WEEKLY]
    with Reader() as reader:
        (first_day, first), *later = files
        begun = time.monotonic()
        assert killed(store_url, first, first_day, 120) == 0
        usual = time.monotonic() - begun
        ends = [_one(store, store_url, reader, each, usual) for each in later]
    assert len(releases(store)) == len(files)
    assert set(ends) <= {0, -9}


def _one(store: Engine, url: str, reader: Reader, each: tuple[date, Path], usual: float) -> int:
    """Killed once, checked, and then taken in after all."""
    day, file = each
    before = state(store)
    end = killed(url, file, day, random.uniform(usual * 0.3, usual * 1.2))
    left = state(store)
    Ingest(store, reader, NOW, lambda _: None).file(WEEKLY, file.read_bytes(), day)
    taken = left.releases[WEEKLY].published == day
    assert set(left.figures) == set((state(store) if taken else before).figures)
    assert taken or end != 0
    return end
