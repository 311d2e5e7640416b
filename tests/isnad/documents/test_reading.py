import io
import random
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.documents import RawArticle, Rejected, read_articles
from tests.isnad.documents.articles import LONG, SHORT, as_json, read, refusal

NAMES = ["a.txt", "a.json", "a.jsonl", "a.jsonl.gz", "a.html"]


@pytest.mark.parametrize("name", ["a.csv", "a", "a.gz", "a.txt.zip", ".DS_Store"])
def test_other_kinds_of_file_are_refused_with_what_is_read(name):
    assert refusal(name, SHORT.encode()) == Rejected(
        None, "not a kind of file that is read: .txt, .json, .jsonl, .jsonl.gz, .html, .htm"
    )


class Endless(io.RawIOBase):
    """Noise without end that counts what is read of it."""

    def __init__(self) -> None:
        self.random = random.Random(7)
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        self.taken += len(buffer)
        buffer[:] = self.random.randbytes(len(buffer))
        return len(buffer)


@pytest.mark.parametrize("name", NAMES)
def test_noise_is_refused_by_its_beginning(name):
    noise = Endless()
    began = time.perf_counter()
    tracemalloc.start()
    (found,) = read_articles(name, io.BufferedReader(noise))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Rejected)
    assert found.record_no is None
    assert noise.taken < 1_000_000
    assert peak < 8_000_000
    assert time.perf_counter() - began < 2


def test_lines_are_read_as_they_are_asked_for():
    record = as_json({"text": LONG}) + b"\n"

    class Forever(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            piece = (record * (len(buffer) // len(record) + 1))[: len(buffer)]
            whole = piece[: len(piece) // len(record) * len(record)] or record[: len(buffer)]
            buffer[: len(whole)] = whole
            self.taken += len(whole)
            return len(whole)

    source = Forever()
    articles = read_articles("a.jsonl", io.BufferedReader(source, 1 << 16))
    assert all(isinstance(next(articles), RawArticle) for _ in range(50))
    assert source.taken < 1_000_000


def test_a_stream_that_fails_is_the_caller_s_to_report():
    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _) -> int:
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(read_articles("a.txt", io.BufferedReader(Broken())))


PIECES = [b"{", b"}", b"[", b'"text"', b":", b'"a"', b"\\ud800", b"\n", b"\0", b"\xff\xfe", b"\xd9",
          b"\xef\xbb\xbf", b"\x1f\x8b\x08", b"<p>", b"</p>", b"1", b" ", b"<?xml encoding='x'?>",
          "قال".encode(), "قال".encode("utf-16-le"), "قال".encode("windows-1256")]  # fmt: skip


@given(
    st.sampled_from(NAMES),
    st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES)).map(b"".join)),
)
def test_no_bytes_make_it_fail(name, data):
    found = read(name, data)
    assert found
    for one in found:
        if isinstance(one, RawArticle):
            assert one.text.strip()
            one.text.encode()  # a lone surrogate could not
        else:
            assert one.reason
