"""Colours, type and spacing of every chart. The style sheet repeats the colours; a test holds the two together."""

from typing import Literal, NamedTuple

from atlas.charts.chart import Dash, Tone


class Pair(NamedTuple):
    """A colour in the light and in the dark scheme."""

    light: str
    dark: str


PAPER = Pair("#fcfbf8", "#16191d")
TEXT = Pair("#33373c", "#d4d2cc")

TONES: dict[Tone, Pair] = {
    "ink": Pair("#1d2125", "#ece9e2"),
    "quiet": Pair("#62676d", "#a3a8ad"),
    "faint": Pair("#d9d5cc", "#363b41"),
    "accent": Pair("#005f78", "#5ebbd6"),
    "second": Pair("#985f00", "#e0a94f"),
    "third": Pair("#7c4687", "#cf9fda"),
    "fourth": Pair("#476a25", "#9fc46b"),
}
"""Ink for what matters, accent for the one thing a chart is about, the others for company. Faint is for grid lines only."""

STEPS: tuple[Pair, ...] = (
    Pair("#e4ecee", "#232d33"),
    Pair("#bfd5db", "#2c4450"),
    Pair("#90b8c4", "#2e5866"),
    Pair("#649fb0", "#346f83"),
    Pair("#2b6f85", "#58a3ba"),
    Pair("#0d5069", "#8cc9da"),
    Pair("#06303f", "#d3eff6"),
)
"""Classes of a quantity, least first: paler is less in the light scheme, darker is less in the dark one."""


def words_on(step: int) -> str:
    """The colour of words on a class of colour: dark on the pale half, pale on the dark half, the reverse in the dark scheme."""
    return "step-6" if step <= 3 else "step-0"


DASHES: dict[Dash, str] = {"solid": "", "dash": "6 3", "dot": "1.5 3", "long": "11 4"}
PLOTLY_DASHES: dict[Dash, str] = {"solid": "solid", "dash": "dash", "dot": "dot", "long": "longdash"}

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

VAR = "--atlas-chart-"


def var(name: str) -> str:
    """The CSS variable of a tone, `paper`, `text` or `step-0` to `step-6`."""
    return f"var({VAR}{name})"


class Size(NamedTuple):
    """One of the two drawings: its width and type in pixels."""

    name: Literal["wide", "narrow"]
    width: int
    label: float
    tick: float


WIDE = Size("wide", 720, 13, 12)
NARROW = Size("narrow", 360, 12, 11)

LINE_HEIGHT = 1.22
GAP = 26
"""Between panels, in pixels."""


def colours() -> dict[str, Pair]:
    """Every colour by the name of its variable."""
    steps = {f"step-{number}": pair for number, pair in enumerate(STEPS)}
    return {"paper": PAPER, "text": TEXT, **TONES, **steps}


def css_variables(scheme: Literal["light", "dark"]) -> str:
    """The declarations of one scheme, one a line."""
    return "\n".join(f"  {VAR}{name}: {getattr(pair, scheme)};" for name, pair in colours().items())
