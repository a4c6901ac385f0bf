"""`ldplanner check`: everything that is to be said about rosters, profiles and scenario files."""

from functools import partial

import typer

from ldplanner.check.run import Terms, check_files
from ldplanner.check.selection import Selection, code_prefixes
from ldplanner.check.threshold import Threshold
from ldplanner.cli.check_baseline import accept, known_in, tell_outdated
from ldplanner.cli.check_explain import explain_kind
from ldplanner.cli.check_formats import Shape, deliver_formats, wanted_formats
from ldplanner.cli.check_options import (
    AgainstOption,
    AllOption,
    BaselineOption,
    ExplainOption,
    FailOnOption,
    FilesArgument,
    FormatsOption,
    IgnoreOption,
    MaxGapOption,
    SelectOption,
    StatisticsOption,
    WriteBaselineOption,
)
from ldplanner.cli.options import DEFAULT_ROSTER, ColorOption, OutputOption, ShowPayOption
from ldplanner.cli.output_file import check_output
from ldplanner.cli.showing import Color
from ldplanner.errors import UsageError
from ldplanner.render.check_page import check_page, statistics_page
from ldplanner.render.reports.report import report_of


def check(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    files: FilesArgument = None,
    formats: FormatsOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = Threshold.ERROR,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    max_gap: MaxGapOption = None,
    against: AgainstOption = None,
    statistics: StatisticsOption = False,
    show_all: AllOption = False,
    explain: ExplainOption = None,
    _color: ColorOption = Color.AUTO,
    show_pay: ShowPayOption = False,
) -> None:
    """Check rosters, profiles and scenario files, and say what to mend and where.

    Everything wrong in all files is told in one run. A comment `# ldplanner: ignore[LDP301] reason` on a line, or alone
    above it, leaves a finding out.

    \b
    Examples:
      ldplanner check                                   checks ./roster.yaml
      ldplanner check teams/*.yaml --fail-on warning
      ldplanner check --format github --format sarif=check.sarif
      git show main:roster.yaml | ldplanner check roster.yaml --against -
      ldplanner check --explain LDP207

    \b
    Exit: 0 nothing found at or above --fail-on, 1 something is,
          2 a file cannot be read or written, or an option makes no sense
    """  # noqa: D301  \b tells typer to keep the lines
    if explain is not None:
        explain_kind(explain, formats or (), output)
        return
    named = files or [DEFAULT_ROSTER]
    wanted = wanted_formats(formats or (), output, [*named, *filter(None, (baseline, against))])
    if statistics and Shape.TEXT not in {one.shape for one in wanted}:
        raise UsageError("--statistics belongs to the text format", hint="leave it out, or add --format text")
    if write_baseline:
        if formats or output or statistics:
            raise UsageError(
                "--write-baseline writes a baseline and reports nothing",
                hint="check once more with --baseline for --format, -o and --statistics",
            )
        check_output(write_baseline, named)
    selection = Selection(code_prefixes(select or ()), code_prefixes(ignore or ()))
    known = None if write_baseline else known_in(baseline)
    checked = check_files(named, Terms(selection, known, max_gap, against, fail_on))
    for file in (write_baseline, *(one.file for one in wanted)):
        if file is not None:
            check_output(file, checked.sources)
    if write_baseline:
        accept(checked, write_baseline)
    page = partial(check_page, show_all=show_all, show_pay=show_pay)
    deliver_formats(
        wanted, partial(statistics_page if statistics else page, checked), report_of(checked, show_pay=show_pay)
    )
    tell_outdated(checked)
    raise typer.Exit(checked.exit_code)
