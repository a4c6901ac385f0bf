"""Calendar quarters."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

_WRITTEN = re.compile(r"(?P<year>\d{4})-Q(?P<number>[1-4])")


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """A calendar quarter, written `2027-Q1`; `number` runs from 1 to 4."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2027-Q1`.

        Raises:
            ValueError: the text is not a quarter.
        """
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(f"`{text}` is not a quarter; write it like 2027-Q1")
        return cls(int(found["year"]), int(found["number"]))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the quarter that a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    def plus(self, quarters: int) -> "Quarter":
        """Return the quarter that many later."""
        year, number = divmod(self.year * 4 + self.number - 1 + quarters, 4)
        return Quarter(year, number + 1)

    def minus(self, other: "Quarter") -> int:
        """Return how many quarters this one is after the other."""
        return (self.year - other.year) * 4 + self.number - other.number

    @property
    def first_day(self) -> date:
        """The quarter's first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """The quarter's last day."""
        return self.plus(1).first_day - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read a quarter from text and write it as text."""
        return core_schema.no_info_plain_validator_function(
            cls._accept, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe a quarter as text."""
        return {"type": "string", "pattern": "^[0-9]{4}-Q[1-4]$", "examples": ["2027-Q1"]}

    @classmethod
    def _accept(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        raise ValueError("write a quarter like 2027-Q1")
