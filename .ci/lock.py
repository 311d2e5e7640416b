"""Write the locks: every package of an environment with its exact version, and no address.

`requirements.txt` is the default tier, what `make run` installs; `requirements-dev.txt` is what
`make test` lays on top. They are installed with `--no-deps`, so that CAMeL Tools comes without
torch, transformers, scipy and scikit-learn. Versions stay as they are in the present locks,
unless pyproject.toml asks for another or `--upgrade` is given.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_LOCK = ROOT / "requirements.txt"
DEV_LOCK = ROOT / "requirements-dev.txt"
WITHOUT_ITS_REQUIREMENTS = "camel-tools"


def main() -> None:
    """Resolve both tiers and write both locks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    keep = not parser.parse_args().upgrade
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["build-system"]["requires"],
        *project["dependency-groups"]["lock"],
    ]
    alone = [line for line in asked if _name(line) == WITHOUT_ITS_REQUIREMENTS]
    resolvable = [line for line in asked if line not in alone]
    kept = _read_locks() if keep else []
    default = _resolve(resolvable, kept) | {_name(line): line for line in alone}
    dev = _resolve([*default.values(), *project["dependency-groups"]["dev"]], kept, alone)
    _write(DEFAULT_LOCK, "The default tier: `make run`.", default)
    only_dev = {name: line for name, line in dev.items() if name not in default}
    _write(DEV_LOCK, "On top of requirements.txt: `make test`.", only_dev)


def _name(requirement: str) -> str:
    return canonicalize_name(Requirement(requirement).name)


def _read_locks() -> list[str]:
    lines = [
        line
        for lock in (DEFAULT_LOCK, DEV_LOCK)
        if lock.exists()
        for line in lock.read_text(encoding="utf-8").splitlines()
    ]
    return [line for line in lines if line and not line.startswith("#")]


def _resolve(asked: list[str], kept: list[str], alone: list[str] | None = None) -> dict[str, str]:
    """Let pip choose versions; `alone` is left out, `kept` holds where `asked` names no version."""
    asked = [line for line in asked if line not in (alone or [])]
    pinned = {_name(line) for line in asked if Requirement(line).specifier}
    constraints = [line for line in kept if _name(line) not in pinned]
    with tempfile.TemporaryDirectory() as folder:
        constraint_file, report = Path(folder) / "constraints.txt", Path(folder) / "report.json"
        constraint_file.write_text("\n".join(constraints), encoding="utf-8")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        options = ["--dry-run", "--ignore-installed", "--report", report, "-c", constraint_file]
        subprocess.run([*pip, *options, *asked], check=True)
        chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {
        canonicalize_name(package["metadata"]["name"]): (
            f"{package['metadata']['name']}=={package['metadata']['version']}"
        )
        for package in chosen
    }


def _write(lock: Path, purpose: str, packages: dict[str, str]) -> None:
    header = f"# {purpose} Written by `make lock`; install with --no-deps."
    lines = [packages[name] for name in sorted(packages)]
    lock.write_text("\n".join([header, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
