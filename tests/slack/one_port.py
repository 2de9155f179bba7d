"""One port before several servers, as a proxy has it: each connection goes to the next of them in turn."""

import asyncio
import itertools
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress


@contextmanager
def one_port(ports: Sequence[int]) -> Iterator[int]:
    """The port; until the end of the block."""
    loop = asyncio.new_event_loop()
    started: list[int] = []
    ready, ended = threading.Event(), asyncio.Event()

    async def serve() -> None:
        turns = itertools.cycle(ports)
        server = await asyncio.start_server(lambda *ours: _joined(ours, next(turns)), "127.0.0.1", 0)
        started.append(server.sockets[0].getsockname()[1])
        ready.set()
        await ended.wait()
        server.close()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), name="one port")
    thread.start()
    try:
        assert ready.wait(60)
        yield started[0]
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
        loop.close()


async def _joined(caller: tuple[asyncio.StreamReader, asyncio.StreamWriter], port: int) -> None:
    said, answer = caller
    theirs, ours = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(_passed_on(said, ours), _passed_on(theirs, answer))


async def _passed_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()
        await writer.wait_closed()
