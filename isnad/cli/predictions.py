"""The engine's annotations of a set of articles, its entities joined across all of them."""

from collections.abc import Callable, Mapping

from isnad.cli.entities import entities_of
from isnad.documents import RawArticle
from isnad.engine import read_article
from isnad.evaluation import Annotation, annotate
from isnad.evaluation.annotations import local_entity
from isnad.types import EntityType


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
    entity_of = entities_of(
        mention for reading in readings.values() for mention in reading.mentions
    )

    def identify_in(document: str) -> Callable[[str, EntityType], str]:
        def identify(name: str, entity_type: EntityType) -> str:
            known = entity_of.get((name, entity_type))
            return known or local_entity(document, f"{entity_type} {name}")

        return identify

    return [
        annotate(name, articles[name].text, reading, identify_in(name))
        for name, reading in readings.items()
    ]
