"""The page and the exports read what is published, and know nothing of how it is made."""

from pathlib import Path

import explorer
from tests.isnad.test_purity import imports_of

PACKAGE = Path(explorer.__file__).parent


def test_it_imports_neither_pipeline_nor_dagster():
    files = sorted(PACKAGE.rglob("*.py"))
    assert len(files) > 20
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in files
        for name in imports_of(path)
        if name.split(".")[0] in ("assets", "orchestration", "dagster")
    ]
    assert wrong == []
