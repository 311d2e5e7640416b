"""One file a page: what it reads, and what its template is given."""

from starlette.requests import Request

from explorer.database import Database


def database_of(request: Request) -> Database:
    """Give the database that the application serves."""
    database: Database = request.app.state.database
    return database
