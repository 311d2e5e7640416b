"""`python -m explorer`: serve the page on this machine."""

import os
from pathlib import Path

import click
import uvicorn

from explorer.app import create_app

_ROOT = Path(__file__).resolve().parent.parent


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The published database, if not isnad.duckdb in ISNAD_DATA or data/.",
)
def main(host: str, port: int, database: Path | None) -> None:
    """Serve the web page over the published database, read-only."""
    path = database or Path(os.environ.get("ISNAD_DATA") or _ROOT / "data") / "isnad.duckdb"
    click.echo(f"The page: http://{host}:{port} in a browser; Ctrl-C here ends it.")
    uvicorn.run(create_app(path.absolute()), host=host, port=port, log_level="warning")


if __name__ == "__main__":
    main()
