import pytest

from isnad.documents import LARGEST
from tests.isnad.documents.articles import LONG, SHORT, article, refusal

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256"]


@pytest.mark.parametrize("text", [SHORT, LONG, "انتهت الحرب وبدأ السلام"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_text_is_the_decoded_bytes_and_the_encoding_says_which(text, encoding):
    found = article("خبر.txt", text.encode(encoding))
    assert found.text == text
    assert found.encoding == encoding
    assert (found.language, found.notes, found.record_no, found.title) == ("ar", (), None, None)


@pytest.mark.parametrize("text", [SHORT, LONG.replace("«", '"').replace("»", '"')])
def test_iso_8859_6(text):
    found = article("a.txt", text.encode("iso-8859-6"))
    assert (found.text, found.encoding) == (text, "iso-8859-6")


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        ("The minister said that the talks would begin in the capital.", "ascii", "en"),
        ("Le ministre a déclaré que la guerre était finie et qu’il partait.", "utf-8", "fr"),
        ("Le ministre a déclaré que la guerre était finie et qu'il partait.", "windows-1252", "fr"),
        ("Министр заявил, что переговоры продолжатся на следующей неделе.", "windows-1251", "ru"),
        ("وزیر امور خارجه گفت که این گفتگوها در پایتخت آغاز می‌شود و ادامه دارد.", "utf-8", "fa"),
        ("وزیر خارجہ نے کہا کہ یہ مذاکرات دارالحکومت میں شروع ہوں گے۔", "utf-8", "ur"),
        ("123 456", "utf-8", None),
    ],
)
def test_an_article_in_another_language_is_kept_and_marked(text, encoding, language):
    found = article("a.txt", text.encode(encoding))
    assert (found.text, found.language) == (text, language)


def test_half_a_character_at_the_end_is_replaced_and_noted():
    found = article("a.txt", "انتهت الحرب".encode()[:-1])
    assert found.text == "انتهت الحر\ufffd"
    assert found.encoding == "utf-8"
    assert found.notes == ("ends in the middle of a character: U+FFFD stands for it",)


def test_damage_in_the_middle_of_utf_8_is_replaced_and_counted():
    data = LONG.encode()
    found = article("a.txt", data[:101] + b"\xff" + data[101:])
    assert found.text.count("\ufffd") >= 1
    assert found.text.endswith(LONG[-100:])
    assert "that are not utf-8" in found.notes[0]


def test_nul_characters_stay_and_are_noted():
    found = article("a.txt", SHORT.encode() + b"\0")
    assert found.text == SHORT + "\0"
    assert found.notes == ("NUL characters in the text: 1",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf", "the file holds only white space"),
        (b" \r\n\t\n", "the file holds only white space"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text but a PNG image"),
        (b"%PDF-1.7 \xd9\x83", "not text but a PDF document"),
        (b"\0\0\0\x18ftypmp42", "not text but a film or sound (MP4)"),
        (b"\0" * 5000, "not text: it is full of control characters"),
        (
            b"a" * (LARGEST + 1),
            "larger than 32 MB: a .txt file holds one article; put several in a .jsonl",
        ),
    ],
)  # fmt: skip
def test_what_is_refused(data, reason):
    found = refusal("a.txt", data)
    assert (found.record_no, found.reason) == (None, reason)
