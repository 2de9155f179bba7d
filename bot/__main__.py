"""``python -m bot``: where the settings and the terminal come in."""

import os
import signal
import sys
from io import TextIOWrapper


def main() -> int:
    """Run the command that was typed; its exit status."""
    try:
        return _run()
    except KeyboardInterrupt:  # while all that is imported is still being read
        return 128 + signal.SIGINT


def _run() -> int:
    from bot.bootstrap.terminal import Outside
    from bot.cli import run
    from bot.cli.services import Streams
    from bot.settings import Settings

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # whatever the machine's own encoding
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(newline="\n")  # a question may hold a carriage return; it ends with its line
    streams = Streams(sys.stdin, sys.stdout, sys.stderr)
    return run(sys.argv[1:], lambda: Outside(Settings.read(os.environ)), streams)


if __name__ == "__main__":
    sys.exit(main())
