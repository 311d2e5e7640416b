"""The locks and the environment: complete, exact, free of hosts, and small enough to download."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("isnad", "assets", "orchestration")
MAX_DOWNLOAD_MB = 400
HEAVY = re.compile(r"^(torch|nvidia|transformers|triton|scipy|scikit)", re.IGNORECASE)


def read_lock(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    packages = (line.split("==") for line in lines if not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in packages}


DEFAULT = read_lock("requirements.txt")
DEV = read_lock("requirements-dev.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_names_versions_and_no_host(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line) for line in lines)
    assert not any("//" in line for line in lines)


def test_the_default_tier_leaves_out_what_is_heavy() -> None:
    assert not [name for name in DEFAULT if HEAVY.match(name)]
    assert not set(DEFAULT) & set(DEV)


def test_the_locks_hold_the_versions_that_the_project_asks_for() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]
    for requirement in map(Requirement, asked):
        assert requirement.specifier == f"=={DEFAULT[canonicalize_name(requirement.name)]}"


def test_this_environment_is_the_locked_one() -> None:
    installed = {
        canonicalize_name(package.metadata["Name"]): package.version
        for package in importlib.metadata.distributions()
    }
    wanted = DEFAULT | DEV
    assert {name: installed.get(name) for name in wanted} == wanted


#: What only the `ner` extra brings, and only code that was asked for a model imports.
OF_THE_EXTRA = {"torch"}


@pytest.mark.parametrize("package", PACKAGES)
def test_everything_that_the_code_imports_is_in_the_default_lock(package: str) -> None:
    owners = importlib.metadata.packages_distributions()
    imported = {
        module.partition(".")[0]
        for path in (ROOT / package).rglob("*.py")
        for module in imported_modules(path)
    }
    foreign = imported - set(sys.stdlib_module_names) - set(PACKAGES)
    missing = {
        module
        for module in foreign - OF_THE_EXTRA
        if not {canonicalize_name(owner) for owner in owners.get(module, [])} & set(DEFAULT)
    }
    assert not missing


def test_only_what_camel_tools_would_need_for_its_models_is_missing() -> None:
    """`pip check` complains of CAMeL Tools' own requirements, on purpose, and of nothing else."""
    check = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    complaints = [line for line in check.stdout.splitlines() if "requires" in line]
    assert [line for line in complaints if not line.startswith("camel-tools ")] == []


@pytest.mark.timeout(300)
def test_a_strangers_machine_downloads_little_and_no_cuda(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    pip = [sys.executable, "-m", "pip", "--isolated", "install", "--quiet", "--no-deps"]
    options = ["--dry-run", "--ignore-installed", "--report", str(report)]
    asked = subprocess.run(
        [*pip, *options, "-r", str(ROOT / "requirements.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode:
        pytest.skip("no package index answers pip without its configuration")
    chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
    addresses = [package["download_info"]["url"] for package in chosen]
    assert len(addresses) == len(DEFAULT)
    assert not [address for address in addresses if "nvidia" in address or "torch" in address]
    try:
        with ThreadPoolExecutor(8) as pool:
            megabytes = sum(pool.map(size_of, addresses)) / 1e6
    except URLError as error:
        pytest.skip(f"the package index does not tell the size of files ({error.reason})")
    assert megabytes < MAX_DOWNLOAD_MB


def size_of(address: str) -> int:
    with urlopen(Request(address, method="HEAD"), timeout=60) as answer:
        return int(answer.headers["Content-Length"])


def imported_modules(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names
