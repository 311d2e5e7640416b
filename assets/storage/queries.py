"""The long queries: SQL files beside the assets, read once."""

from functools import cache
from importlib.resources import files


@cache
def query(name: str) -> str:
    """Read `assets/sql/<name>.sql`.

    Raises:
        FileNotFoundError: there is no such query.
    """
    return (files("assets") / "sql" / f"{name}.sql").read_text(encoding="utf-8")
