"""The README's pictures: one for each page, small, and every block the desk uses can be drawn."""

from pathlib import Path

from bot.bootstrap.terminal import Outside
from bot.settings import Settings
from tests.pictures.make import HERE, TODAY, pages

MOST_BYTES = 150_000


def test_each_page_has_its_picture(tmp_path: Path) -> None:
    outside = Outside(Settings.read({"DATABASE_URL": f"sqlite:///{tmp_path / 'crossings.db'}"}), TODAY)
    made = {name: body for name, body, _ in pages(outside.desk())}
    outside.close()
    assert {f"{name}.png" for name in made} == {file.name for file in HERE.glob("*.png")}
    assert all("15,897" in made[name] for name in ("crossings", "compare", "working", "home"))
    assert "<polyline" in made["mention"]


def test_pictures_are_small() -> None:
    assert {file.name for file in HERE.glob("*.png") if file.stat().st_size > MOST_BYTES} == set()
