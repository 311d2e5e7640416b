"""Pictures as SVG, drawn on this machine; a browser needs no script to show them."""

from collections.abc import Mapping, Sequence

import altair as alt
import networkx as nx
import numpy as np  # noqa: F401 - Altair imports it in mid-drawing, where two threads may collide
import vl_convert

from explorer.database import Row

CERTAINTIES = ("CT", "PR", "PS", "U")
# Told apart in grey, too, and by people who don't see red or green.
_CERTAINTY_COLOURS = ("#14532d", "#4d9221", "#d9a404", "#a8a29e")
_SHARES = ("share_anonymous", "share_hedged", "share_copied")
_SHARE_COLOURS = ("#7b3294", "#d9a404", "#2b6cb0")
_WIDTH = 680

Texts = Mapping[str, str]


def claims_over_time(rows: Sequence[Row], texts: Texts) -> str:
    """Draw how many claims were published when, by their certainty."""
    values = [
        {
            "day": row["day"].isoformat(),
            "certainty": texts[f"certainty.{row['certainty']}"],
            "n_claims": row["n_claims"],
            "place": CERTAINTIES.index(row["certainty"]),
        }
        for row in rows
    ]
    chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_bar()
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m-%d", labelAngle=-40)),
            y=alt.Y("sum(n_claims):Q", title=texts["claims"]),
            color=alt.Color(
                "certainty:N",
                title=texts["certainty"],
                scale=alt.Scale(
                    domain=[texts[f"certainty.{one}"] for one in CERTAINTIES],
                    range=list(_CERTAINTY_COLOURS),
                ),
            ),
            order="place:O",
        )
        .properties(width=_WIDTH, height=240)
    )
    return _svg(chart)


def outlets_compared(rows: Sequence[Row], texts: Texts) -> str:
    """Draw which share of outlets' claims is anonymous or hedged, and of articles copied."""
    values = [
        {"outlet": row["outlet"], "share": texts[share], "value": row[share] or 0.0}
        for row in rows
        for share in _SHARES
    ]
    chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_bar()
        .encode(
            y=alt.Y("outlet:N", title=None, sort=[row["outlet"] for row in rows]),
            yOffset=alt.YOffset("share:N", sort=[texts[share] for share in _SHARES]),
            x=alt.X("value:Q", title=None, axis=alt.Axis(format="%")),
            color=alt.Color(
                "share:N",
                title=None,
                scale=alt.Scale(
                    domain=[texts[share] for share in _SHARES], range=list(_SHARE_COLOURS)
                ),
            ),
        )
        .properties(width=_WIDTH - 80, height=alt.Step(12))
    )
    return _svg(chart)


def who_speaks_of_whom(rows: Sequence[Row]) -> str:
    """Draw sources and whom they speak of: the wider a line, the more claims."""
    graph = nx.DiGraph()
    for row in rows:
        graph.add_edge(row["source_name"], row["name"], n_claims=row["n_claims"])
    places = nx.spring_layout(graph, weight=None, k=1.2, iterations=200, seed=1)
    nodes = [{"name": name, "x": float(x), "y": float(y)} for name, (x, y) in places.items()]
    lines = [
        {
            "x": float(places[one][0]),
            "y": float(places[one][1]),
            "x2": float(places[other][0]),
            "y2": float(places[other][1]),
            "n_claims": n_claims,
        }
        for one, other, n_claims in graph.edges(data="n_claims")
    ]
    x, y = alt.X("x:Q", axis=None), alt.Y("y:Q", axis=None)
    rules = (
        alt.Chart(alt.InlineData(values=lines))
        .mark_rule(color="#a8a29e")
        .encode(
            x=x,
            y=y,
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth("n_claims:Q", legend=None, scale=alt.Scale(range=[0.5, 6])),
        )
    )
    points = alt.Chart(alt.InlineData(values=nodes)).encode(x=x, y=y)
    chart = alt.layer(
        rules,
        points.mark_circle(size=90, color="#14532d", opacity=1),
        points.mark_text(dy=-11, fontSize=13).encode(text="name:N"),
    ).properties(width=_WIDTH + 120, height=520)
    return _svg(chart)


def _svg(chart: alt.TopLevelMixin) -> str:
    svg: str = vl_convert.vegalite_to_svg(chart.configure_view(stroke=None).to_dict())
    return svg
