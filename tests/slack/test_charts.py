"""Pictures drawn in a process of their own, which may fail, hang or die without harm to the desk."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.slack.charts import ChildPainter, Crowded, NotDrawn, PaintingLimits
from bot.wording.pictures import Bars

BARS = Bars("People arriving", "people", ("2024", "2025"), (36_816.0, 41_472.0))
DAYS = tuple(f"2026-08-{day:02d}" for day in range(1, 31))
LONG = Bars("By day", "people", DAYS, tuple(map(float, range(30))), DAYS, DAYS[-1:], "Note.", "Home Office")
NEVER = ("-c", "import time; time.sleep(600)")
DIES = ("-c", "import sys; sys.stdin.buffer.read(4); sys.exit(3)")
BABBLES = ("-c", "import sys, time; sys.stdout.write('y' + '\\xff' * 9); sys.stdout.flush(); time.sleep(600)")


def painting(
    work: Callable[[ChildPainter], Awaitable[None]], limits: PaintingLimits | None = None, *child: str
) -> None:
    """Run ``work`` with a painter that is closed after it."""

    async def run() -> None:
        painter = ChildPainter(limits, child) if child else ChildPainter(limits)
        try:
            await work(painter)
        finally:
            await painter.close()

    asyncio.run(run())


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def test_every_kind_of_picture_is_drawn_by_one_child() -> None:
    async def work(painter: ChildPainter) -> None:
        made = [await painter.png(picture) for picture in (BARS, LONG)]
        child = painter._child
        assert [size(png) for png in made] == [(1600, 900)] * 2
        assert len(set(made)) == 2
        await painter.png(BARS)
        assert painter._child is child is not None

    painting(work)


def test_the_serving_process_loads_nothing_that_draws() -> None:
    loaded = (
        "import sys, bot.slack.charts; loaded = {name.partition('.')[0] for name in sys.modules}; "
        "print({'altair', 'vl_convert', 'pandas', 'narwhals'} & loaded)"
    )
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(("child", "says"), [(NEVER, "more than 0.5 seconds"), (DIES, "broke off")])
def test_a_child_that_fails_is_ended_and_said_to_have_failed(child: tuple[str, ...], says: str) -> None:
    async def work(painter: ChildPainter) -> None:
        with pytest.raises(NotDrawn, match=says):
            await painter.png(BARS)
        assert painter._child is None

    painting(work, PaintingLimits(seconds=0.5) if child is NEVER else None, *child)


def test_an_answer_that_is_no_picture_is_refused() -> None:
    async def work(painter: ChildPainter) -> None:
        with pytest.raises(NotDrawn, match="broke off"):
            await painter.png(BARS)

    painting(work, None, *BABBLES)


def test_a_picture_that_cannot_be_drawn_leaves_the_next_to_be_drawn() -> None:
    impossible = Bars("No days", "people", ("a", "b"), (1.0, 2.0), ("yesterday", "today"))

    async def work(painter: ChildPainter) -> None:
        with pytest.raises(NotDrawn, match="could not be drawn"):
            await painter.png(impossible)
        assert size(await painter.png(BARS)) == (1600, 900)

    painting(work)


def test_a_child_that_was_killed_is_replaced() -> None:
    async def work(painter: ChildPainter) -> None:
        await painter.png(BARS)
        child = painter._child
        assert child is not None
        child.kill()
        await child.wait()
        assert size(await painter.png(BARS)) == (1600, 900)

    painting(work)


def test_a_child_is_let_go_after_so_many_pictures() -> None:
    async def work(painter: ChildPainter) -> None:
        await painter.png(BARS)
        assert painter._child is None

    painting(work, PaintingLimits(most=1))


def test_an_idle_child_is_ended() -> None:
    async def work(painter: ChildPainter) -> None:
        await painter.png(BARS)
        child = painter._child
        assert child is not None
        assert await child.wait() != 0
        assert painter._child is None

    painting(work, PaintingLimits(idle=0.01))


def test_no_more_wait_than_can_be_served() -> None:
    async def work(painter: ChildPainter) -> None:
        first = [asyncio.ensure_future(painter.png(BARS)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(Crowded, match="Too many"):
            await painter.png(BARS)
        assert len(set(await asyncio.gather(*first))) == 1

    painting(work, PaintingLimits(waiting=2))


def test_one_who_no_longer_waits_leaves_no_half_picture_behind() -> None:
    async def work(painter: ChildPainter) -> None:
        await painter.png(BARS)
        half_way = painter._child
        given_up = asyncio.ensure_future(painter.png(LONG))
        for _ in range(5):  # until it is under way
            await asyncio.sleep(0)
        given_up.cancel()
        await asyncio.wait([given_up])
        assert painter._child is not half_way
        assert size(await painter.png(BARS)) == (1600, 900)

    painting(work)


def test_the_child_is_given_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    there = tmp_path / "environment"
    tell = f"import os, pathlib; pathlib.Path({str(there)!r}).write_text(repr(dict(os.environ)))"

    async def work(painter: ChildPainter) -> None:
        with pytest.raises(NotDrawn):
            await painter.png(BARS)

    painting(work, None, "-c", tell)
    assert "PYTHONPATH" in there.read_text()
    assert os.environ["SLACK_BOT_TOKEN"] not in there.read_text()


def test_nothing_is_fetched_for_a_picture() -> None:
    pytest.importorskip("altair")
    from bot.slack.drawing.child import png

    beyond = {"data": {"url": "http://127.0.0.1:9/data.json"}, "mark": "bar", "encoding": {}}
    with pytest.raises(ValueError, match=r"(?i)not allowed|denied|access"):
        png(beyond)


@pytest.mark.parametrize("picture", [BARS, LONG])
def test_counts_are_drawn_from_nought(picture: Bars) -> None:
    from dataclasses import asdict

    from bot.slack.drawing.child import specification

    layer = specification(asdict(picture))["layer"][0]["encoding"]
    scale = (layer["y"] if picture is not BARS else layer["x"])["scale"]
    assert scale.get("zero") is True or scale["domain"][0] == 0
