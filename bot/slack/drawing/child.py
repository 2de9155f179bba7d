"""The process that draws, one picture after another, until its starter ends or closes its input.

Run by ``bot.slack.charts`` as ``python -m bot.slack.drawing.child``. A request is a 32-bit length and JSON;
an answer is one letter, a 32-bit length, and a PNG ("y") or a sentence ("n"). It is given no settings and
no secrets, and fetches nothing: data is inside the specification, and no address is allowed.
"""

import json
import os
import struct
import sys
from typing import IO, Any

import vl_convert

from bot.slack.drawing import bars, look
from bot.wording.pictures import Bars


def main(requests: IO[bytes], answers: IO[bytes]) -> None:
    while len(head := requests.read(4)) == 4:
        request = json.loads(requests.read(struct.unpack("<I", head)[0]))
        kind, payload = _answer(request)
        answers.write(struct.pack("<cI", kind, len(payload)) + payload)
        answers.flush()


def _answer(request: dict[str, Any]) -> tuple[bytes, bytes]:
    try:
        return b"y", png(specification(request))
    except Exception as error:  # noqa: BLE001 - whatever it is, the next picture is drawn
        return b"n", f"{type(error).__name__}: {error}".encode()


def specification(request: dict[str, Any]) -> dict[str, Any]:
    """What to draw, in Vega-Lite."""
    return bars.drawn(Bars(**request))


def png(specification: dict[str, Any]) -> bytes:
    return vl_convert.vegalite_to_png(specification, scale=look.SCALE, allowed_base_urls=[])


if __name__ == "__main__":
    output = os.fdopen(os.dup(1), "wb")  # what a library prints is no answer
    os.dup2(2, 1)
    main(sys.stdin.buffer, output)
