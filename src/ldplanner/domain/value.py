"""The base of every value in the domain."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value: equal by content, never changed, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, populate_by_name=True)

    def anew(self, changes: Mapping[str, object]) -> Self:
        """Return the value with other content in some fields; what was worked out from the old is not carried over."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return self.model_validate(fields | dict(changes))
