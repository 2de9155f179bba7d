"""The README's pictures: one for each page, small, and every block the desk uses can be drawn."""

from pathlib import Path

from tests.pictures.make import HERE, pages
from tests.shipped import shipped_in

MOST_BYTES = 150_000


def test_each_page_has_its_picture(tmp_path: Path) -> None:
    with shipped_in(tmp_path) as outside:
        made = {name: body for name, body, _ in pages(outside.desk())}
    assert {f"{name}.png" for name in made} == {file.name for file in HERE.glob("*.png")}
    assert all("15,897" in made[name] for name in ("crossings", "compare", "working", "home"))
    assert "<polyline" in made["mention"]


def test_pictures_are_small() -> None:
    assert {file.name for file in HERE.glob("*.png") if file.stat().st_size > MOST_BYTES} == set()
