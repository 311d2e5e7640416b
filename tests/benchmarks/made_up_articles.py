"""Articles for a large store, made at run time: sentences of real ones put together anew.

Names of persons, numbers and days of publication are fresh, outlets are made up, and every
seventh article or so is a near copy of one shortly before it. The same number gives the same
article. Nothing of them is kept anywhere but in the folder that a benchmark works in.
"""

import json
import random
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from isnad.documents import RawArticle
from isnad.names import find_mentions
from isnad.text import segment
from tests.benchmarks.bench_names import made_up_names

_NEAR_COPIES = 0.15
_COPIED_WITHIN = 500  # articles
_KEPT_NAMES = 0.5
_ARTICLES_A_DAY = 200
_OUTLETS = 40
_NAMES = 200_000
_FIRST_DAY = datetime(2015, 1, 1, tzinfo=UTC)
_NUMBER = re.compile(r"\d+")

Template = list[str]
"""A sentence in pieces: every second one is the name of a person."""


class Maker:
    """Makes articles out of the sentences of others."""

    def __init__(self, articles: Iterable[RawArticle]) -> None:
        """Read the articles whose sentences are to be used."""
        self._names = [name for _, name in made_up_names(_NAMES)]
        random.Random(0).shuffle(self._names)
        self._lengths: list[int] = []
        self._templates: list[Template] = []
        for article in articles:
            found = _templates(article)
            self._lengths.append(len(found))
            self._templates += found

    def record(self, number: int) -> dict[str, Any]:
        """The article of a number, as a record of a .jsonl file."""
        chance = random.Random(number)
        day = _FIRST_DAY + timedelta(days=number // _ARTICLES_A_DAY, seconds=number % 86_400)
        title, *sentences = self._sentences(number, chance)
        return {
            "id": str(number),
            "url": f"https://example.org/{number}",
            "outlet": f"outlet {chance.randrange(_OUTLETS)}",
            "published_at": day.isoformat(),
            "title": title,
            "text": "\n".join(sentences),
        }

    def write(self, path: Path, numbers: Sequence[int]) -> None:
        """Write the articles of these numbers into a .jsonl file."""
        lines = (json.dumps(self.record(number), ensure_ascii=False) for number in numbers)
        path.write_text("\n".join(lines), encoding="utf-8")

    def _sentences(self, number: int, chance: random.Random) -> list[str]:
        if number and chance.random() < _NEAR_COPIES:
            other = number - 1 - chance.randrange(min(number, _COPIED_WITHIN))
            sentences = self._sentences(other, random.Random(other))
            sentences[chance.randrange(len(sentences))] = self._sentence(chance)
            return sentences
        return [self._sentence(chance) for _ in range(1 + chance.choice(self._lengths))]

    def _sentence(self, chance: random.Random) -> str:
        pieces = list(chance.choice(self._templates))
        for place in range(1, len(pieces), 2):
            if chance.random() > _KEPT_NAMES:
                # Few names are spoken of often, most of them once.
                pieces[place] = self._names[int(_NAMES ** chance.random()) - 1]
        return _NUMBER.sub(lambda match: _other_number(match.group(), chance), "".join(pieces))


def _templates(article: RawArticle) -> list[Template]:
    sentences = segment(article.text, title=article.title)
    names = [one for one in find_mentions(article.text, sentences) if one.entity_type == "PERS"]
    templates = []
    for number, sentence in enumerate(sentences):
        pieces, done = [], sentence.start
        for name in names:
            if name.sentence_no == number and " " in name.text:
                pieces += [article.text[done : name.start], name.text]
                done = name.end
        templates.append([*pieces, article.text[done : sentence.end]])
    return templates


def _other_number(digits: str, chance: random.Random) -> str:
    """A number of as many digits; a year stays one."""
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(chance.randrange(1990, 2020))
    return str(chance.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))
