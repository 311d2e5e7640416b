"""`python -m explorer`: serve the page on this machine."""

from pathlib import Path

import click
import uvicorn

from explorer.app import create_app
from explorer.database import default_path


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
    path = database or default_path()
    click.echo(f"The page: http://{host}:{port} in a browser; Ctrl-C here ends it.")
    uvicorn.run(create_app(path.absolute()), host=host, port=port, log_level="warning")


if __name__ == "__main__":
    main()
