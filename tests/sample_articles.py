"""Arabic articles made up for tests: sentences of our own, put together anew for each number.

The people, bodies and events are inventions; well-known places only make them look like news.
"""

import json
import random
from pathlib import Path

_SPEAKERS = (
    "وزير الخارجية المصري سامح فهمي",
    "رئيس الوزراء الأردني كريم الحديدي",
    "المتحدث باسم الكرملين",
    "مسؤول حكومي رفيع",
    "وزارة الدفاع الفرنسية",
    "السفير ليث المرزوقي",
    "الرئيس التونسي",
    "مصدر أمني طلب عدم الكشف عن هويته",
)
_OPENINGS = (
    "قال {speaker} إن {content}.",
    "وأكد {speaker} أن {content}.",
    "ونفى {speaker} أن تكون {content}.",
    "وأضاف أن {content}.",
    "وأعلن {speaker}، {day}، أن {content}.",
    "ونقلت وكالة رويترز عن {speaker} قوله إن {content}.",
    "وبحسب {speaker} فإن {content}.",
    "واتهم {speaker} إسرائيل بعرقلة المفاوضات.",
    "«{content}»، هكذا وصف {speaker} ما جرى.",
)
_CONTENTS = (
    "المحادثات في القاهرة ستستمر حتى نهاية الأسبوع",
    "بلاده لن ترسل قوات إلى الحدود",
    "الاتفاق الجديد قد يوقع في بيروت خلال أيام",
    "نحو {number} شخصاً غادروا المدينة منذ الصباح",
    "المساعدات وصلت إلى دمشق بعد تأخير دام {number} يوماً",
    "العقوبات الأوروبية لم تؤثر في الأسعار",
)
_PLAIN = (
    "وشهدت العاصمة هدوءاً نسبياً بعد أيام من الاحتجاجات.",
    "ويأتي ذلك قبل قمة مرتقبة في الرياض.",
    "وتبلغ تكلفة المشروع {number} مليون دولار.",
)
_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "أمس")


def article_text(number: int, *, sentences: int = 6) -> str:
    """Make up an article; the same number makes the same one."""
    draw = random.Random(number)
    lines = [f"خبر رقم {number} من المنطقة"]
    for _ in range(sentences):
        template = draw.choice((*_OPENINGS, *_OPENINGS, *_PLAIN))
        content = draw.choice(_CONTENTS).format(number=draw.randint(3, 900))
        lines.append(
            template.format(
                speaker=draw.choice(_SPEAKERS),
                content=content,
                day=draw.choice(_DAYS),
                number=draw.randint(3, 900),
            )
        )
    return "\n".join(lines)


def article_record(number: int) -> dict[str, str]:
    """Make up an article as a record with metadata."""
    return {
        "id": f"made-up-{number}",
        "title": f"عنوان الخبر {number}",
        "text": article_text(number),
        "outlet": f"outlet-{number % 3}",
        "url": f"https://news.example/{number % 50}",
        "published_at": f"2024-03-{number % 28 + 1:02d}T08:00:00+00:00",
    }


def write_articles(seeds: Path, count: int) -> None:
    """Fill a folder: a third of the articles in files of their own, the others in one .jsonl."""
    alone = count // 3
    for number in range(alone):
        folder = seeds / f"folder {number % 4}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"خبر {number}.txt").write_text(article_text(number), encoding="utf-8")
    write_lines(seeds / "many.jsonl", range(alone, count))


def write_lines(path: Path, numbers: range) -> None:
    """Write made-up articles as JSON Lines."""
    lines = [json.dumps(article_record(number), ensure_ascii=False) for number in numbers]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
