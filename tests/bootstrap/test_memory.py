"""Where the heap lies: whole huge pages of memory that is no file's."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.bootstrap.memory import heaps

ADVISED = Path("/sys/kernel/mm/transparent_hugepage/enabled")
MEGABYTE = 2**20
SETTLED = """
from pathlib import Path
from bot.bootstrap.memory import settle
held = [str(number) * 50 for number in range(200_000)]
settle()
assert held == [str(number) * 50 for number in range(200_000)]
print(Path("/proc/self/smaps_rollup").read_text())
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("00400000-00c00000 rw-p 00000000 00:00 0", [(4, 8)]),
        ("00500000-00b00000 rw-p 00000000 00:00 0   [heap]", [(6, 4)]),
        ("00500000-007fffff rw-p 00000000 00:00 0", []),
        ("00400000-00c00000 rw-p 00000000 00:00 0   [stack]", []),
        ("00400000-00c00000 rw-p 002f2000 fe:00 5383671   /srv/a place/libpython3.so", []),
        ("00400000-00c00000 r--p 002f2000 fe:00 5383671   /srv/a\u2028b\udcff/libpython3.so", []),
        ("00400000-00c00000 r-xp 00000000 00:00 0", []),
        ("00400000-00c00000 rw-s 00000000 00:01 9", []),
    ],
    ids=["whole", "cut to whole pages", "too small", "stack", "a file's", "of any name", "code", "shared"],
)
def test_what_is_put_on_huge_pages(line: str, found: list[tuple[int, int]]) -> None:
    """In megabytes: where it begins, and how long it is."""
    assert [(first // MEGABYTE, length // MEGABYTE) for first, length in heaps(os.fsencode(line))] == found


def test_a_heap_that_settled_is_on_huge_pages_and_unchanged() -> None:
    if not ADVISED.is_file() or "[never]" in ADVISED.read_text():
        pytest.skip("this kernel gives no huge pages")
    done = subprocess.run([sys.executable, "-c", SETTLED], capture_output=True, text=True, check=True)
    huge = re.search(r"AnonHugePages: +(\d+) kB", done.stdout)
    assert huge is not None
    assert int(huge[1]) * 1024 >= 8 * MEGABYTE


def test_where_a_process_may_not_see_its_memory_the_desk_is_served_all_the_same(tmp_path: Path) -> None:
    hidden = (
        f"from bot.bootstrap import memory; from pathlib import Path; memory.MAPS = Path({str(tmp_path)!r})"
    )
    subprocess.run([sys.executable, "-c", f"{hidden}; memory.settle()"], check=True)
