"""A process that runs shards one after the other: started by `pool`, never imported.

    python -m assets.shards.worker DESCRIPTOR

Through the connection of that descriptor it first says that it is up; then shards come in, and
what became of them goes out. It ends when that connection does, and at once when standard input
does, which its parent holds open for as long as it lives.
"""

import faulthandler
import os
import sys
import threading
from multiprocessing.connection import Connection

from assets.shards.executor import attempt


def main() -> None:
    """Do what comes until nothing more can come."""
    faulthandler.enable()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    connection = Connection(int(sys.argv[1]))
    connection.send(None)
    while True:
        try:
            shard = connection.recv()
        except EOFError:
            return
        try:
            connection.send(attempt(shard).result)
        except Exception as error:  # the parent raises it
            connection.send(error)


def _end_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)
    os._exit(0)


if __name__ == "__main__":
    main()
