"""Serving the page on a free port while a block lasts."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from explorer.app import create_app

_PATIENCE_SECONDS = 30.0


@contextmanager
def serve(database: Path) -> Iterator[str]:
    """Serve the page over a database; give its address."""
    config = uvicorn.Config(create_app(database), port=0, log_level="warning")
    server = uvicorn.Server(config)
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    given_up = time.monotonic() + _PATIENCE_SECONDS
    while not server.started and time.monotonic() < given_up:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    serving.join()
