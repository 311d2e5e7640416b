"""The words: hand-edited YAML files beside this loader, and nothing else.

A lexicon file is a mapping or a list in YAML; a reason stands as a comment beside each odd
entry. `load` refuses repeated keys, which plain YAML silently drops.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FOLDER = files(__package__)


class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader that refuses a key written twice and reads every scalar as text or a number."""


def _mapping_without_repeats(loader: yaml.Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    repeated = sorted({str(key) for key in keys if keys.count(key) > 1})
    if repeated:
        raise ValueError(f"{node.start_mark}: written twice: {', '.join(repeated)}")
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(
    yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_without_repeats
)


@cache
def load(name: str) -> Any:  # noqa: ANN401  (each reader checks the shape of its own file)
    """Read one lexicon file.

    Args:
        name: the file's name without `.yml`, e.g. "cues".

    Returns:
        What the YAML holds. The value is cached and shared: treat it as read-only.

    Raises:
        FileNotFoundError: there is no such lexicon.
        ValueError: a key stands twice in one mapping.
    """
    return read_yaml((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def read_yaml(text: str) -> Any:  # noqa: ANN401  (as above)
    """Read YAML as lexicons are read.

    Raises:
        ValueError: a key stands twice in one mapping.
        yaml.YAMLError: the text is no YAML.
    """
    return yaml.load(text, Loader=_StrictLoader)  # a subclass of the safe loader
