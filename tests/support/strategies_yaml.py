"""Hypothesis strategies for the ways in which one roster can be written as YAML, with comments whose owner is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, the row that it belongs to, and the key and the word of a list that it is on, if any."""

    text: str
    row: str
    key: str = ""
    word: str = ""


@dataclass(slots=True)
class Writer:
    """Rows written in drawn styles; `comments` are those that were put in."""

    draw: DrawFn
    comments: list[Comment] = field(default_factory=list)

    def rows(self, key: str, rows: Mapping[str, Mapping[str, Data]]) -> str:
        """Return the lines of a list of people by name of the row."""
        if not rows:
            return self.one_of(f"{key}: []\n", f"{key}: [ # nobody\n]\n", f"{key}:\n", f"{key}: null  # nobody\n")
        if self.likely(2):
            return self.in_brackets(key, rows)
        indent = self.one_of("", "  ", "    ")
        written = "".join(self.row(indent, name, row) for name, row in rows.items())
        if self.likely(1):
            return f"? {key}  # who\n: {written[len(indent) :]}" if indent == "  " else f"? {key}\n:\n{written}"
        return f"{key}:{self.one_of('', '   # who')}\n{written}"

    def in_brackets(self, key: str, rows: Mapping[str, Mapping[str, Data]]) -> str:
        if self.draw(st.booleans()):
            return f"{key}: [{', '.join(self.in_braces(row) for row in rows.values())}]\n"
        lines = []
        for number, (name, row) in enumerate(rows.items()):
            comma = "," if number + 1 < len(rows) or self.draw(st.booleans()) else ""
            lines.append(f"  {self.in_braces(row, name)}{comma}{self.comment(name)}\n")
        return f"{key}: [\n{''.join(lines)}]\n"

    def row(self, indent: str, name: str, row: Mapping[str, Data]) -> str:
        """Return a row behind a dash."""
        if self.likely(3):
            return f"{indent}- {self.in_braces(row, name)}{self.comment(name)}\n"
        inner = indent + self.one_of("  ", "    ")
        lines = "".join(self.pair(inner, name, key, value) + self.between(inner, name) for key, value in row.items())
        if self.likely(2):
            return f"{indent}-{self.comment(name)}\n{lines}"
        return f"{indent}-{' ' * (len(inner) - len(indent) - 1)}{lines[len(inner) :]}"

    def between(self, indent: str, name: str) -> str:
        """Return what may stand between two keys: nothing, an empty line, or a comment with a line of its own."""
        here = self.one_of("", "", "", "\n", indent, f"{indent}  ")
        return f"{here}{self.comment(name).strip()}\n" if here.strip("\n") else here

    def pair(self, indent: str, name: str, key: str, value: Data) -> str:
        body = self.value(indent, name, key, value)
        written = self.one_of(key, key, key, f'"{key}"', f"'{key}' ", f"{key} ")
        if self.likely(1):
            return f"{indent}? {written}{self.comment(name, key)}\n{indent}:{body}"
        return f"{indent}{written}:{body}"

    def value(self, indent: str, name: str, key: str, value: Data) -> str:
        """Return what comes behind the colon, to the end of the line."""
        match value:
            case str():
                return self.scalar(indent, name, key, value)
            case Mapping():
                if self.draw(st.booleans()):
                    deeper = indent + self.one_of("  ", "   ")
                    lines = "".join(f"{deeper}{one}: {each}{self.comment(name, key)}\n" for one, each in value.items())
                    return f"\n{lines}"
                return f" {self.in_braces(value)}{self.comment(name, key)}\n"
            case _:
                return self.listing(indent, name, key, [str(word) for word in value])

    def scalar(self, indent: str, name: str, key: str, value: str) -> str:
        if not value:
            return f"{self.comment(name, key)}\n"
        plain = value[0] in "'\"~" or " " in value
        folded = [] if plain or value[0].isdigit() or value in {"true", "false"} else [">-", "|-", ">-3"]
        quotes = [] if plain else ["'", '"']
        style = self.one_of("", "", "below", *(quotes if folded else ()), *(folded if key == "role" else ()))
        comment = self.comment(name, key)
        if style in {">-", "|-", ">-3"}:
            return f" {style}{comment}\n{indent}   {value}\n"
        if style == "below":
            return f"\n{indent}   {value}{comment}\n"
        return f" {style}{value}{style}{self.one_of('', ' ', chr(9))}{comment}\n"

    def listing(self, indent: str, name: str, key: str, words: Sequence[str]) -> str:
        style = self.one_of("flow", "lines", "commas", "dashes", "deeper") if words else "flow"
        if style == "flow" and self.likely(1):
            return f"{self.comment(name, key)}\n{indent}   [{','.join(words)}]{self.comment(name, key)}\n"
        if style == "flow" and self.likely(1):
            return f" [{self.comment(name, key)}\n{indent} {', '.join(words)}{',' if words else ''}\n{indent} ]\n"
        if style == "flow":
            return f" {self.one_of('[', '[ ')}{', '.join(words)}]{self.comment(name, key)}\n"
        if style in {"dashes", "deeper"}:
            dashes = indent + ("" if style == "dashes" else "    ")
            lines = "".join(f"{dashes}- {self.word(word)}{self.comment(name, key, word)}\n" for word in words)
            return f"{self.comment(name, key)}\n{lines}"
        inner = f"\n{indent}    "
        if style == "lines":
            last = self.one_of("", ",")
            inside = "".join(
                f"{inner}{word}{',' if number + 1 < len(words) else last}{self.comment(name, key, word)}"
                for number, word in enumerate(words)
            )
        else:
            inside = f"{inner}, ".join(f"{word}{self.comment(name, key, word)}" for word in words)
        return (
            f" [{self.comment(name, key) if style == 'lines' else ''}{inside}\n{indent}  ]{self.comment(name, key)}\n"
        )

    def word(self, word: str) -> str:
        return self.one_of(word, word, f"'{word}'")

    def in_braces(self, row: Mapping[str, Data], name: str = "") -> str:
        """Return a mapping in braces, over several lines and with comments where it has a name."""
        colon, comma = self.one_of(": ", ": ", ":"), self.one_of(", ", ", ", ",", " , ")
        pairs = [
            (key, f'"{key}":{_in_a_line(value)}' if colon == ":" else f"{key}: {_in_a_line(value)}")
            for key, value in row.items()
        ]
        if not name or self.draw(st.booleans()):
            end = self.one_of("}", " }", ",}")
            return f"{{{comma.join(pair for _, pair in pairs)}{end}"
        last = len(pairs) - self.draw(st.integers(0, 1))
        lines = [
            f"\n      {pair}{',' if number < last else ''}{self.comment(name, key)}"
            for number, (key, pair) in enumerate(pairs)
        ]
        return f"{{{''.join(lines)}\n    }}"

    def comment(self, row: str, key: str = "", word: str = "") -> str:
        """Return a comment, or nothing."""
        if not self.likely(3):
            return ""
        sign = self.one_of("", "- ", "? ", "[", ", ", ": ")
        made = Comment(f"# {sign}c{len(self.comments)} {row} {key} {word.replace('-', ' ')}.", row, key, word)
        self.comments.append(made)
        return f"  {made.text}"

    def likely(self, tenths: int) -> bool:
        return self.draw(st.integers(1, 10)) <= tenths

    def one_of(self, *texts: str) -> str:
        return self.draw(st.sampled_from(texts))


def _in_a_line(value: Data) -> str:
    match value:
        case str():
            return value
        case Mapping():
            return f"{{{', '.join(f'{key}: {each}' for key, each in value.items())}}}"
        case _:
            return f"[{', '.join(map(str, value))}]"
