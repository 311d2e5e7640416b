"""A reading as a table for a person: who, by which word, what, and how surely."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from isnad.cli.files import Found
from isnad.cli.isolation import Isolated, printable
from isnad.types import Certainty, Claim, Polarity, Reading, Span

_CERTAINTY = {"CT": "certain", "PR": "probable", "PS": "possible", "U": "open"}
_POLARITY = {"+": "", "-": " not"}


def claims_table(found: Found, reading: Reading) -> RenderableType:
    """Draw an article's attributed claims; what its own voice says is left out."""
    claims = [claim for claim in reading.claims if claim.cue is not None]
    title = Text(printable(found.name), style="bold")
    if not claims:
        return Group(title, Text("no claims\n", style="dim"))
    table = Table(title_justify="left", show_lines=True, expand=True)
    table.add_column("who", ratio=3)
    table.add_column("cue", ratio=2)
    table.add_column("what", ratio=7)
    table.add_column("how", ratio=2)
    for claim in claims:
        table.add_row(*_row(claim, found.article.text))
    return Group(title, table, Text(_summary(claims), style="dim"))


def commitment(certainty: Certainty, polarity: Polarity) -> str:
    """How far somebody commits himself to a content, and whether he denies it."""
    return f"{_CERTAINTY[certainty]}{_POLARITY[polarity]}"


def _row(claim: Claim, text: str) -> tuple[RenderableType, ...]:
    how = commitment(claim.certainty, claim.polarity)
    what: list[RenderableType] = [Isolated(_cut(text, part)) for part in claim.content_parts]
    return (
        Group(*_who(claim, text)),
        Group(Isolated(_cut(text, claim.cue)), Text(claim.cue_class or "", style="dim")),
        Group(*what),
        Group(Text(how), Text(claim.style, style="dim")),
    )


def _who(claim: Claim, text: str) -> list[RenderableType]:
    name = claim.source_party.name if claim.source_party else _cut(text, claim.source)
    inferred = ", inferred" if claim.source_inferred else ""
    lines: list[RenderableType] = [Isolated(name)] if name else []
    lines.append(Text(f"{claim.source_kind}{inferred}", style="dim"))
    if claim.spokesperson_for:
        lines += [Text("for", style="dim"), Isolated(claim.spokesperson_for.name)]
    if claim.via:
        lines.append(Text("via", style="dim"))
        lines += [Isolated(outer.name) for outer in claim.via]
    return lines


def _cut(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def _summary(claims: list[Claim]) -> str:
    sources = {claim.source_party for claim in claims if claim.source_party}
    return f"{len(claims)} claims, {len(sources)} sources\n"
