"""What is found while an export is read, by row and column as a spreadsheet counts them."""

from collections import Counter
from collections.abc import Sequence

from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.errors import RejectedInputError
from ldplanner.exchange.codes import Code

_MOST_ROWS = 20
_MOST_ALIKE = 20


class Notes:
    """The findings about one file. No line of it is ever shown with them: a row holds pay."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._findings: list[Finding] = []
        self._kinds: Counter[tuple[Code, Severity]] = Counter()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found; beyond 20 of a kind only how many more there are."""
        more = [
            Finding(code=code, severity=severity, message=f"{count - _MOST_ALIKE:,} more: {code.label}")
            for (code, severity), count in self._kinds.items()
            if count > _MOST_ALIKE
        ]
        return (*self._findings, *more)

    def add(  # noqa: PLR0913  the parts of a finding
        self, code: Code, severity: Severity, message: str, *, hint: str = "", line: int | None = None, column: int = 1
    ) -> None:
        """Note a finding, at a line and column of the file if it has a place."""
        self._kinds[code, severity] += 1
        if self._kinds[code, severity] > _MOST_ALIKE:
            return
        place = None
        if line is not None:
            place = Place(file=self.file, line=line, column=column, end_line=line, end_column=column + 1)
        self._findings.append(Finding(code=code, severity=severity, message=message, place=place, help=hint))

    def warn(self, code: Code, message: str, *, hint: str = "", line: int | None = None, column: int = 1) -> None:
        """Note what should be looked at."""
        self.add(code, Severity.WARNING, message, hint=hint, line=line, column=column)

    def tell(self, code: Code, message: str, *, hint: str = "") -> None:
        """Note what was assumed."""
        self.add(code, Severity.INFO, message, hint=hint)

    def refuse(
        self, code: Code, message: str, *, hint: str = "", line: int | None = None, column: int = 1
    ) -> RejectedInputError:
        """Note what makes the file unusable and return the exception to raise."""
        self.add(code, Severity.ERROR, message, hint=hint, line=line, column=column)
        return RejectedInputError(self.findings, {})


def rows_named(numbers: Sequence[int], most: int | None = _MOST_ROWS) -> str:
    """Return row numbers in words, neighbours as a range: `rows 3, 5-9 and 12`; `and 7 more` past `most` of them."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    kept = runs if most is None else runs[:most]
    words = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in kept]
    left = sum(run[-1] - run[0] + 1 for run in runs[len(kept) :])
    if left:
        words.append(f"{left} more")
    listed = ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""
    return f"row {listed}" if len(set(numbers)) == 1 else f"rows {listed}"


def column_letter(index: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0: `A` to `Z`, then `AA`."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
