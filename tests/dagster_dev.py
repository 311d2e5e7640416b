"""A real `dagster dev` on a free port, over a folder of a test's own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import duckdb

from assets.storage.warehouse import Warehouse

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class DagsterDev:
    """A running server and the folders that it works on."""

    url: str
    process: subprocess.Popen[bytes]
    warehouse: Warehouse
    log: Path

    def kill(self) -> None:
        """Kill the server and everything that it started, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Ask the server to end; kill what is left of it."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return


@contextmanager
def dagster_dev(warehouse: Warehouse) -> Iterator[DagsterDev]:
    """Start `dagster dev` beside the warehouse's data folder, and end it after the block."""
    home = warehouse.data.parent
    for name in ("workspace.yaml", "dagster.yaml"):
        shutil.copy(ROOT / name, home)
    port, log = _free_port(), home / "dagster-dev.log"
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DAGSTER_HOME"},
        "ISNAD_SEEDS": str(warehouse.seeds),
        "ISNAD_DATA": str(warehouse.data),
        "PYTHONPATH": str(ROOT),
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "dagster", "dev", "--port", str(port)],
            cwd=home,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server = DagsterDev(f"http://127.0.0.1:{port}", process, warehouse, log)
    try:
        wait_until(lambda: _answers(server), 90, f"no answer from dagster dev, see {log}")
        yield server
    finally:
        server.stop()


def wait_until(condition: Callable[[], bool], seconds: float, otherwise: str) -> float:
    """Wait for a condition and return the seconds that it took; fail when they run out."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < seconds, otherwise
        time.sleep(0.1)
    return time.monotonic() - begun


def is_published(warehouse: Warehouse, source_file: str) -> bool:
    """Say whether the published database has an article of the file."""
    query = "SELECT count(*) FROM raw_articles WHERE source_file = ?"
    try:
        with duckdb.connect(str(warehouse.published), read_only=True) as connection:
            return bool(connection.execute(query, [source_file]).fetchall()[0][0])
    except (duckdb.IOException, duckdb.CatalogException):
        return False


def _answers(server: DagsterDev) -> bool:
    assert server.process.poll() is None, server.log.read_text(encoding="utf-8")
    try:
        with urlopen(f"{server.url}/server_info", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
