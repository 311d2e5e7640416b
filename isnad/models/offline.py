"""Importing the parts of CAMeL Tools that ask for its catalogue, without its catalogue.

`camel_tools.data` goes to the network when it is imported and finds no catalogue, and needs
packages that only a download needs. Its catalogue turns names of data sets into paths; here paths
are given, so nothing stands in for it while the other modules are imported.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_CATALOGUE_MODULE = "camel_tools.data"


@contextmanager
def no_catalogue() -> Iterator[None]:
    """Within this, modules of CAMeL Tools are imported from this machine alone."""
    if _CATALOGUE_MODULE in sys.modules:
        yield
        return
    stand_in = ModuleType(_CATALOGUE_MODULE)
    stand_in.CATALOGUE = None  # type: ignore[attr-defined]
    sys.modules[_CATALOGUE_MODULE] = stand_in
    try:
        yield
    finally:
        del sys.modules[_CATALOGUE_MODULE]
