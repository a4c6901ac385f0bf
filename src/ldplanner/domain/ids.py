"""The names that things go by; all are kebab-case text in files."""

from typing import NewType

PersonId = NewType("PersonId", str)
RoleId = NewType("RoleId", str)
UnitId = NewType("UnitId", str)
SkillId = NewType("SkillId", str)
