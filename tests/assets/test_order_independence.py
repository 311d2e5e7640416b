"""The tables follow from the folder as it is now, not from how it came to be so."""

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.storage.warehouse import Warehouse
from tests.pipeline import assert_same_tables, refresh
from tests.sample_articles import article_record, article_text

_NAMES = ("a.txt", "sub/a.txt", "b.txt", "many.jsonl", "sub/more.jsonl")

Numbers = tuple[int, ...]

# A change puts articles into a file, or takes the file away; () leaves it empty.
changes = st.tuples(
    st.sampled_from(_NAMES),
    st.one_of(st.none(), st.lists(st.integers(0, 12), max_size=4).map(tuple)),
)
# A batch of changes is followed by a run that gets so far: all the way, or killed after a step.
batches = st.lists(
    st.tuples(st.lists(changes, max_size=4), st.one_of(st.just(99), st.integers(0, 18))),
    min_size=1,
    max_size=5,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(batches)
def test_any_history_leaves_the_tables_of_a_clean_build(
    history: list[tuple[list[tuple[str, Numbers | None]], int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        (seeds / "sub").mkdir(parents=True)
        grown = Warehouse(seeds, Path(folder) / "grown")
        for batch, steps in history:
            for name, numbers in batch:
                _change(seeds / name, numbers)
            refresh(grown, steps=steps)
        refresh(grown)
        clean = Warehouse(seeds, Path(folder) / "clean")
        refresh(clean)
        assert_same_tables(grown, clean)


def _change(path: Path, numbers: Numbers | None) -> None:
    if numbers is None:
        path.unlink(missing_ok=True)
    elif path.suffix == ".txt":
        path.write_text("\n".join(map(article_text, numbers)), encoding="utf-8")
    else:
        path.write_text(
            "\n".join(json.dumps(article_record(number)) for number in numbers), encoding="utf-8"
        )
