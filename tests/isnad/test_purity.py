"""The engine stands alone: no pipeline, no database, no model; imports run one way."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import isnad

PACKAGE = Path(isnad.__file__).parent
HEAVY = ("dagster", "duckdb", "pandas", "torch", "transformers", "scipy", "sklearn")

#: What each part of the engine may not import; `isnad.cli` may import everything below it.
ABOVE = {
    "types.py": ("lexicon", "text", "documents", "names", "claims", "evaluation", "engine", "cli"),
    "lexicon": ("text", "documents", "names", "claims", "evaluation", "engine", "cli"),
    "text": ("documents", "names", "claims", "evaluation", "engine", "cli"),
    "documents": ("names", "claims", "evaluation", "engine", "cli"),
    "names": ("documents", "models", "claims", "evaluation", "engine", "cli"),
    "models": ("documents", "claims", "evaluation", "engine", "cli"),
    "claims": ("documents", "evaluation", "engine", "cli"),
    "revisions": ("documents", "claims", "evaluation", "engine", "cli"),
    "evaluation": ("documents", "names", "claims", "engine", "cli"),
    "engine.py": ("evaluation", "cli"),
}


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_importing_it_brings_in_nothing_heavy():
    code = f"import isnad, isnad.cli, sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("part", ABOVE)
def test_imports_run_one_way(part):
    place = PACKAGE / part
    forbidden = (*(f"isnad.{name}" for name in ABOVE[part]), "assets", "orchestration")
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in ([place] if place.is_file() else sorted(place.rglob("*.py")))
        for name in imports_of(path)
        if any(name == other or name.startswith(f"{other}.") for other in forbidden)
    ]
    assert wrong == []
