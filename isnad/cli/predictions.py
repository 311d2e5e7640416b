"""The engine's annotations of a set of articles, its entities joined across all of them."""

from collections import Counter
from collections.abc import Callable, Mapping

from isnad.documents import RawArticle
from isnad.engine import read_article
from isnad.evaluation import Annotation, annotate
from isnad.evaluation.annotations import local_entity
from isnad.names import own_names, resolve
from isnad.names.records import NameCount
from isnad.types import EntityType, Reading


def predict(articles: Mapping[str, RawArticle]) -> list[Annotation]:
    """Read the articles, each under its name, and annotate what was found."""
    readings = {
        name: read_article(
            article.text,
            title=article.title,
            published_at=article.published_at,
            outlet=article.outlet,
            language=article.language,
        )
        for name, article in articles.items()
    }
    entity_of = _entities(list(readings.values()))

    def identify_in(document: str) -> Callable[[str, EntityType], str]:
        def identify(name: str, entity_type: EntityType) -> str:
            known = entity_of.get((name, entity_type))
            return known or local_entity(document, f"{entity_type} {name}")

        return identify

    return [
        annotate(name, articles[name].text, reading, identify_in(name))
        for name, reading in readings.items()
    ]


def _entities(readings: list[Reading]) -> dict[tuple[str, EntityType], str | None]:
    """The entity of every name that stands for a mention in any of the articles.

    None is nobody over all articles: any country's ministry of defence.
    """
    counts = Counter(
        (mention.name, mention.entity_type) for reading in readings for mention in reading.mentions
    )
    names = [NameCount(name, entity_type, n) for (name, entity_type), n in counts.items()]
    found = resolve(names, own_names().judgements)
    return {(variant.name, variant.entity_type): variant.entity_id for variant in found}
