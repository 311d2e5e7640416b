"""Files of articles, in any of the formats and encodings they come in.

`read_articles` takes a file's name and its bytes and gives `RawArticle`s, and `Rejected` with a
reason for what is none; it touches no file system. What a text says is for the packages above.

Read are: .txt (one article, untouched), .json (one article or a list), .jsonl and .jsonl.gz (one
article a line), .html and .htm (the main text of a web page).
"""

from isnad.documents.reading import read_articles
from isnad.documents.records import LARGEST, RawArticle, Rejected

__all__ = ["LARGEST", "RawArticle", "Rejected", "read_articles"]
