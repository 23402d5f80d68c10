"""Chart 13, second half: extortion as a survey estimates it, and as prosecutors open cases."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Band, Chart, KeyItem, Line, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Estimate:
    """Crimes of extortion in a year, with the interval of the estimate."""

    low: int
    best: int
    high: int


@dataclass(frozen=True, slots=True)
class Info:
    """The survey's estimates and the prosecutors' case files, by year."""

    survey: dict[int, Estimate]
    files: dict[int, int]


def extortion_info(rare: Series, files: Series) -> Info:
    survey = {row.whole("year"): Estimate(row.whole("low"), row.whole("crimes"), row.whole("high")) for row in rare.where(crime="extortion")}
    counts: dict[int, int] = {}
    for row in files.rows:
        counts[row.whole("year")] = counts.get(row.whole("year"), 0) + row.whole("case_files")
    return Info(survey, dict(sorted(counts.items())))


def extortion_chart(info: Info) -> Chart:
    year = max(set(info.survey) & set(info.files))
    estimate, opened = info.survey[year], info.files[year]
    return Chart(
        id="extortion",
        title=_("Extortion suffered, and extortion on file"),
        finding=_(
            "For {year} the survey estimates {million} million cases of extortion and prosecutors opened {files} files: about one file for "
            "every {ratio} extortions."
        ).format(year=year, million=number(estimate.best / 1e6, 1), files=number(opened), ratio=number(round(estimate.best / opened, -1))),
        explanation=_(
            "The upper panel is the estimate of the yearly household survey, with its interval as a band; the lower one counts the files that "
            "state prosecutors opened. Look at the two scales: the upper one is in millions, the lower one in thousands. They do not even "
            "move in step. A growing number of files can mean more extortion, or more trust in reporting it."
        ),
        caveats=(
            _("The panels have different units and scales, and must not be laid over each other."),
            _("Most extortion in the survey is by telephone, and much of it fails."),
            _("The survey asks households; what businesses pay is not in it. The interval's confidence level is not stated for every year."),
        ),
        sources=("envipe", "sesnsp-case-files"),
        series=("envipe-rare-crimes", "sesnsp-extortion"),
        panels=(_survey(info), _files(info)),
        key=(KeyItem(style=Style(tone="accent"), text=_("Interval of the estimate"), sample="band"),),
        table=_table(info),
    )


def _axis(info: Info) -> Axis:
    return years(min(info.survey), max(info.files) + 0.3, 2, 5)


def _survey(info: Info) -> Panel:
    xs = tuple(map(float, info.survey))
    lows, highs = (tuple(getattr(e, end) / 1e6 for e in info.survey.values()) for end in ("low", "high"))
    band = Band(name=_("Interval"), xs=xs, lows=lows, highs=highs, style=Style(tone="accent"), series=("envipe-rare-crimes",))
    line = Line(
        name=_("Estimate"),
        xs=xs,
        ys=tuple(e.best / 1e6 for e in info.survey.values()),
        style=Style(tone="accent"),
        dots=True,
        series=("envipe-rare-crimes",),
    )
    axis = amounts(highest(highs), _("Million cases, estimated"), 4)
    return Panel(title=_("What people say they suffered"), x=_axis(info), y=axis, marks=(band, line), height=150, narrow_height=130)


def _files(info: Info) -> Panel:
    line = Line(
        name=_("Case files"),
        xs=tuple(map(float, info.files)),
        ys=tuple(count / 1000 for count in info.files.values()),
        style=Style(tone="second", dash="dash", shape="square"),
        dots=True,
        series=("sesnsp-extortion",),
    )
    axis = amounts(highest(line.ys), _("Thousand case files opened"), 3)
    return Panel(title=_("What prosecutors opened a file on"), x=_axis(info), y=axis, marks=(line,), height=120, narrow_height=110)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="survey_low", title=_("Survey, low"), unit=_("crimes")),
        TableColumn(name="survey_best", title=_("Survey, best"), unit=_("crimes")),
        TableColumn(name="survey_high", title=_("Survey, high"), unit=_("crimes")),
        TableColumn(name="case_files", title=_("Case files"), unit=_("case files")),
    )
    unknown = (None, None, None)
    ends = {year: (found.low, found.best, found.high) for year, found in info.survey.items()}
    return Table(columns=columns, rows=tuple((year, *ends.get(year, unknown), files) for year, files in info.files.items()))
