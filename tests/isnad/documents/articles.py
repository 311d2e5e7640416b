"""Articles made up for these tests, and a short way to read them."""

import io
import json

from isnad.documents import RawArticle, Rejected, read_articles

SHORT = "قال الوزير إن المحادثات ستبدأ غدا في العاصمة."
LONG = (
    "أعلنت وزارة الخارجية، مساء الأحد، أن الوفد وصل إلى العاصمة لإجراء محادثات تستمر أسبوعا. "
    "وأوضح المتحدث باسمها، في مؤتمر صحفي، أن «الاتفاق لم يوقع بعد»، مشيرا إلى أن الخلافات قليلة. "
    "وفي المقابل، نفت المعارضة علمها بالأمر؛ وسأل زعيمها: هل ستبقى الحكومة؟\r\n\r\n"
    "وأضاف أن عدد المشاركين بلغ 152 شخصا، بحسب ما نقلت الوكالة عن مصدر مطلع.\n"
)
RECORD = {"title": "الوفد في العاصمة", "text": SHORT}


def read(filename: str, data: bytes) -> list[RawArticle | Rejected]:
    return list(read_articles(filename, io.BytesIO(data)))


def article(filename: str, data: bytes) -> RawArticle:
    (found,) = read(filename, data)
    assert isinstance(found, RawArticle), found
    return found


def refusal(filename: str, data: bytes) -> Rejected:
    (found,) = read(filename, data)
    assert isinstance(found, Rejected), found
    return found


def as_json(record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()
