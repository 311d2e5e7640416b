"""Telling files that are no text by how they begin."""

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"RIFF", "an image, sound or film (RIFF)"),
    (b"ID3", "an MP3 sound"),
    (b"OggS", "an Ogg sound or film"),
    (b"\x00\x00\x01\x00", "an icon"),
)
_FILM = (b"ftyp", "a film or sound (MP4)")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f")) + b"\x7f"


def known_kind(head: bytes) -> str | None:
    """Name the kind of a binary file.

    Args:
        head: the file's first bytes.

    Returns:
        The kind with its article (a PNG image), or None where the beginning is not a known one.
    """
    if head[4:8] == _FILM[0]:
        return _FILM[1]
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), None)


def control_share(data: bytes) -> float:
    """Which share of the bytes are control characters that no text of bytes holds, NUL included."""
    return (len(data) - len(data.translate(None, _CONTROLS))) / max(1, len(data))
