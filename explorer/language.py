"""The interface's two languages: which one a request is answered in, and its words."""

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import yaml
from starlette.requests import Request

Language: TypeAlias = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def language_of(request: Request) -> Language:
    """Say in which language to answer: the one asked for in the address, else the browser's."""
    asked = request.query_params.get("lang")
    for language in LANGUAGES:
        if asked == language:
            return language
    preferred = request.headers.get("accept-language", "")
    return "ar" if preferred.strip().lower().startswith("ar") else "en"


def direction(language: Language) -> Literal["rtl", "ltr"]:
    """Say which way the language is written."""
    return "rtl" if language == "ar" else "ltr"


@cache
def texts(language: Language) -> dict[str, str]:
    """Give the interface's words in a language, by what they are for."""
    words = yaml.safe_load((Path(__file__).parent / "texts.yml").read_text(encoding="utf-8"))
    return {key: by_language[language] for key, by_language in words.items()}
