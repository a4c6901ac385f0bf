"""Mappings read key by key: what is wrong with a value is reported, and the others are still read."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ldplanner.domain.finding import Related, Severity
from ldplanner.load.codes import Code
from ldplanner.load.node import Listing, Node, Scalar, Span, Table, child, children
from ldplanner.load.pay_words import key_without_pay, pay_word, without_pay
from ldplanner.load.report import Broken, Mention, Named, Report
from ldplanner.load.shown import closest, did_you_mean, listed, plain, shown

T = TypeVar("T")
D = TypeVar("D")

# Pay is private: what stands under these keys is never repeated in a message.
_PRIVATE = frozenset({"salary", "pay_min", "payroll"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a file, with the path that leads to it."""

    report: Report
    node: Node
    path: str

    @property
    def key(self) -> str:
        """The last key on the path; an entry of a list goes by the key of its list."""
        return next((step for step in reversed(self.path.split("/")) if not step.isdigit()), "")

    @property
    def seen(self) -> str:
        """The value as it was written, or a word for it where it is long or private."""
        if isinstance(self.node, Listing):
            return "a list"
        if isinstance(self.node, Table):
            return "a mapping"
        if not _PRIVATE.isdisjoint(self.path.split("/")):
            return "this value"
        return shown(without_pay(self.node.text))

    @property
    def empty(self) -> bool:
        """Whether nothing was written, or null."""
        return isinstance(self.node, Scalar) and self.node.is_null

    @property
    def is_bare(self) -> bool:
        """Whether nothing is in it: no value, an empty list, an empty mapping."""
        return self.empty or (next(children(self.node), None) is None and not isinstance(self.node, Scalar))

    def inside(self, key: str) -> "Spot":
        """Return the value of a key in a mapping, the mapping itself if there is none."""
        return Spot(self.report, child(self.node, key) or self.node, f"{self.path}/{key}")

    def wrong(  # noqa: PLR0913  the parts of a finding
        self,
        code: Code,
        message: str,
        hint: str = "",
        *,
        at: Span | None = None,
        related: tuple[Related, ...] = (),
        instead: str | None = None,
    ) -> Broken:
        """Report an error here, with what to write instead if that is beyond doubt; raise what is returned."""
        place = at or self.node
        return self.report.add(code, message, place, path=self.path, hint=hint, related=related, instead=instead)

    def warn(self, code: Code, message: str, hint: str = "") -> None:
        """Report a warning here."""
        self.report.add(code, message, self.node, path=self.path, hint=hint, severity=Severity.WARNING)

    def mention(self, named: Named, text: str) -> None:
        """Note that this value names something defined elsewhere."""
        self.report.mentions.append(Mention(named, text, self.path, self.node.span))

    def items(self) -> Iterator["Spot"]:
        """Return the entries of a list, none of nothing."""
        if isinstance(self.node, Listing):
            for index, node in enumerate(self.node.items):
                yield Spot(self.report, node, f"{self.path}/{index}")
        elif not self.empty:
            self.wrong(Code.WRONG_KIND, f"`{self.key}` is a list, not {self.seen}", "begin every entry with `- `")

    def members(self) -> Iterator[tuple[Scalar, "Spot"]]:
        """Return the keys of a mapping with their values, none of nothing."""
        if isinstance(self.node, Table):
            for key, node in self.node.values.items():
                yield self.node.keys[key], Spot(self.report, node, f"{self.path}/{key}")
        elif not self.empty:
            hint = "write keys and values, each key on its own line or all in braces: {key: value}"
            self.wrong(Code.WRONG_KIND, f"`{self.key}` has keys and values, it is not {self.seen}", hint)


class Entry:
    """A mapping of which only some keys are known; `sound` is False once anything in it was wrong."""

    def __init__(self, spot: Spot, known: Collection[str], what: str) -> None:
        """Report unknown keys.

        Raises:
            Broken: it is not a mapping.
        """
        if not isinstance(spot.node, Table):
            seen = "and this is empty" if spot.empty else f"it is not {spot.seen}"
            hint = "write keys and values, each key on its own line or all in braces: {key: value}"
            raise spot.wrong(Code.WRONG_KIND, f"{what} has keys and values, {seen}", hint)
        self.spot = spot
        self.sound = True
        self._table = spot.node
        self._known = tuple(known)
        self._what = what
        self._misspelt = [self._unknown(key) for key in self._table.keys if key not in known]

    def __contains__(self, key: str) -> bool:
        return key in self._table.values

    def at(self, key: str) -> Spot:
        """Return the value of a key that is there."""
        return Spot(self.spot.report, self._table.values[key], f"{self.spot.path}/{key}")

    def get(self, key: str, read: Callable[[Spot], T], default: D) -> T | D:
        """Read the value of a key; the default if the key is left out, or its value wrong."""
        if key not in self._table.values:
            return default
        try:
            return read(self.at(key))
        except Broken:
            self.sound = False
            return default

    def need(self, key: str, read: Callable[[Spot], T], hint: str = "") -> T | None:
        """Read the value of a key that must be there; None if it is not, or wrong, which is reported."""
        if key not in self:
            self.sound = False
            if key not in self._misspelt:  # the unknown key is the cause
                self.missing(key, hint)
            return None
        return self.get(key, read, None)

    def missing(self, key: str, hint: str = "") -> None:
        """Report that a key is left out."""
        self.sound = False
        self.spot.wrong(Code.MISSING_KEY, f"{self._what} needs `{key}`", hint or f"add `{key}: …`")

    def refuse(self, key: str, why: str, hint: str) -> None:
        """Report a key that makes no sense next to the others."""
        self.sound = False
        self.spot.report.add(Code.CONTRADICTION, why, self._table.keys[key], path=f"{self.spot.path}/{key}", hint=hint)

    def _unknown(self, key: str) -> str:
        """Report an unknown key and return the known one it may stand for."""
        self.sound = False
        at, value = self._table.keys[key], self.at(key)
        if key.isascii() and key.isdigit() and len(key) == 3 and value.empty:  # noqa: PLR2004  thousands
            self._split_number(at)
            return ""
        known = [known for known in self._known if known not in self]
        word = pay_word(key)
        if word and value.empty:
            return self._not_apart(at, closest(word, known) or word)
        guess = closest(key, known)
        hint = did_you_mean(key, known) or f"{self._what} may have: {listed(self._known, 30)}"
        said = key_without_pay(key)
        message, path = f"unknown key {shown(said)} in {self._what}", f"{self.spot.path}/{said}"
        self.spot.report.add(Code.UNKNOWN_KEY, message, at, path=path, hint=hint, instead=guess or None)
        return guess

    def _not_apart(self, at: Scalar, key: str) -> str:
        """Report `{salary 95000}`, which YAML reads as a key without a value, and return the key that is meant."""
        message, hint = f"{shown(key)} and its value are not apart", f"write `{key}: …`, with a colon and a space"
        self.spot.report.add(Code.UNKNOWN_KEY, message, at, path=f"{self.spot.path}/{key}", hint=hint)
        return key

    def _split_number(self, thousands: Scalar) -> None:
        """Report `{salary: 95,000}`, which YAML reads as 95 and a key `000`; mend it if both parts are beside it."""
        hint = "write a plain number without commas, such as 95000"
        span, number = thousands.span, None
        before = [key.text for key in self._table.keys.values() if key.span < span]
        start = self._table.values[before[-1]] if before else None
        whose = next((key for key in reversed(before) if not key.isdigit()), "")  # not the digits: they may be pay
        path = f"{self.spot.path}/{key_without_pay(whose)}" if whose else self.spot.path
        if isinstance(start, Scalar) and start.span[2:4] == (span.line, span.column - 1) and start.text.isdigit():
            span = span._replace(line=start.span.line, column=start.span.column)
            number = start.text + thousands.text
        report = self.spot.report
        report.add(Code.NOT_A_NUMBER, "a comma splits this number in two", span, path=path, hint=hint, instead=number)


def read_each(spots: Iterator[Spot], read: Callable[[Spot], T]) -> list[T]:
    """Read what can be read of several entries."""
    found = []
    for spot in spots:
        try:
            found.append(read(spot))
        except Broken:
            continue
    return found


def one_of(spot: Spot, text: str, words: Collection[str]) -> Broken:
    """Report a word that is none of those allowed."""
    guess = did_you_mean(plain(text), words)
    hint = f"{guess} (or another of {listed(words, 30)})" if guess and len(words) > 1 else f"write {listed(words, 30)}"
    instead = closest(plain(text), words) or None
    return spot.wrong(Code.UNKNOWN_WORD, f"unknown word {spot.seen} for `{spot.key}`", hint, instead=instead)
