"""What a process that serves for days does with its memory, once everything is read and imported."""

import ctypes
import gc
import mmap
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

YOUNG = 50_000
"""New objects between two collections; Python's 700 is for programs far smaller than the figures held."""
HUGE_PAGE = 2 * 1024 * 1024
COLLAPSE = 25
"""``MADV_COLLAPSE`` of Linux 6.1, for which Python has no name yet (madvise(2))."""
MAPS = Path("/proc/self/maps")
HEAPS = (b"", b"[heap]")


def settle() -> None:
    """Take what is held now out of the collector's rounds, which cost a third of each answer, and put it on
    huge pages: an answer touches objects all over the heap, and to find where each small page of it lies
    took a tenth of its time. Linux alone knows huge pages; where there are none, or where a process may not
    see how its memory lies, nothing is changed."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)
    if sys.platform == "linux":
        with suppress(OSError):
            _on_huge_pages(MAPS.read_bytes())


def _on_huge_pages(maps: bytes) -> None:
    libc = ctypes.CDLL(None)
    libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for first, length in heaps(maps):
        for advice in (mmap.MADV_HUGEPAGE, COLLAPSE):
            libc.madvise(first, length, advice)  # advice: a kernel that will not take it changes nothing


def heaps(maps: bytes) -> Iterator[tuple[int, int]]:
    """Address and length of the whole huge pages of private memory that is no file's, of
    ``/proc/self/maps`` (proc(5)), in which a file may have any name."""
    for line in maps.splitlines():
        addresses, allowed, _offset, _device, _inode, *name = line.split(maxsplit=5)
        if allowed != b"rw-p" or b"".join(name) not in HEAPS:
            continue
        first, end = (int(address, 16) for address in addresses.split(b"-"))
        first, end = -(-first // HUGE_PAGE) * HUGE_PAGE, end // HUGE_PAGE * HUGE_PAGE
        if first < end:
            yield first, end - first
