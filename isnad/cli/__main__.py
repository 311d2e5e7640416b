"""`python -m isnad.cli` is `isnad`."""

from isnad.cli import main

main(prog_name="isnad")
