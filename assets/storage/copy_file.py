"""Copy a file so that it is safely on disk: run as a program, never imported.

The copy is made by a process of its own, because opening and closing a DuckDB file inside the
process that works on it would drop that process's lock. It starts with nothing but the standard
library. Usage: python copy_file.py SOURCE TARGET
"""

import os
import shutil
import sys

if __name__ == "__main__":
    source, target = sys.argv[1:]
    with open(source, "rb") as reader, open(target, "xb") as writer:  # noqa: PTH123  (quick start)
        shutil.copyfileobj(reader, writer, 1 << 20)
        writer.flush()
        os.fsync(writer.fileno())
        os.fchmod(writer.fileno(), 0o444)
