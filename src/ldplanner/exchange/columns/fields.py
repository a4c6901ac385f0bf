"""What an export may tell about a person, and the column names that HR systems give it."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Field(StrEnum):
    """Something that a column tells; the value is the word for `--map`."""

    ID = "id"
    NAME = "name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    TITLE = "title"
    JOB = "job"
    DEPARTMENT = "department"
    UNIT = "unit"
    MANAGER = "manager"
    MANAGER_ID = "manager-id"
    STATUS = "status"
    HIRED = "hired"
    LEAVES = "leaves"
    PAY = "pay"
    PAY_PERIOD = "pay-period"
    CURRENCY = "currency"
    FTE = "fte"
    HOURS = "hours"
    CONTRACT = "contract"
    TIME_TYPE = "time-type"


# From the manuals and exports of SuccessFactors, Workday, BambooHR, PeopleSoft, SAP HCM and plain lists. Where two
# columns of a file tell the same, the one whose name comes first here is read.
NAMES: Mapping[Field, tuple[str, ...]] = {
    Field.ID: (
        "employee id", "employee number", "employee no", "employee nr", "emp id", "emplid", "empl id", "emp no",
        "personnel number", "pers no", "personnel no", "personal id", "person id", "worker id", "userid", "user id",
        "staff id", "staff number", "badge number", "file number", "pernr", "eeid", "id", "associate id",
        "person id external", "empl record", "empl rcd",
    ),
    Field.NAME: (
        "worker", "full name", "employee name", "display name", "name", "legal name", "preferred name", "worker name",
        "employee full name", "person", "staff member", "associate name", "complete name", "formatted name",
        "last name first name", "name last first", "employee",
    ),
    Field.FIRST_NAME: (
        "first name", "firstname", "given name", "forename", "legal first name", "first", "fname",
    ),
    Field.LAST_NAME: (
        "last name", "lastname", "surname", "family name", "legal last name", "last", "lname",
    ),
    Field.TITLE: (
        "business title", "job title", "title", "position title", "working title", "role", "position",
        "position name", "job", "designation", "job position", "employee title",
    ),
    Field.JOB: (
        "job profile", "job code descr", "job code description", "jobcode descr", "job descr", "job description",
        "job profile name", "job classification", "classification", "job family", "job name", "job code title",
    ),
    Field.DEPARTMENT: (
        "department", "department name", "department descr", "department description", "dept", "dept name",
        "dept descr", "deptid descr", "organizational unit", "org unit", "organisational unit",
        "supervisory organization", "organization", "organisation", "cost center", "cost centre", "cost center name",
        "agency", "deptid", "dept id", "department id", "cost center descr",
    ),
    Field.UNIT: (
        "unit", "business unit", "division", "team", "branch", "location", "site", "work location", "office",
        "faculty", "personnel area", "personnel subarea", "location name", "location descr",
    ),
    Field.MANAGER_ID: (
        "manager id", "manager employee id", "supervisor id", "reports to id", "manager userid", "manager number",
        "supervisor number", "manager employee number", "reports to emplid", "supervisor emplid", "manager emplid",
        "manager user id", "supervisor employee number", "line manager id", "managerid",
    ),
    Field.MANAGER: (
        "manager", "supervisor", "reports to", "manager name", "supervisor name", "line manager", "worker's manager",
        "workers manager", "reporting to", "direct manager", "reports to name", "reporting manager", "boss",
    ),
    Field.STATUS: (
        "status", "employment status", "employee status", "empl status", "hr status", "worker status",
        "active status", "emplstatus", "active", "payroll status",
    ),
    Field.HIRED: (
        "hire date", "hiredate", "start date", "date of hire", "original hire date", "hired", "entry date",
        "date hired", "date of joining", "hire dt", "last hire date", "employment start date", "joined",
        "last start date",
    ),
    Field.LEAVES: (
        "termination date", "end date", "contract end date", "end of contract", "last day", "last day of work",
        "leaving date", "term date", "date of leaving", "exit date", "leaves", "termination dt", "contract end",
        "expected end date", "employment end date", "end employment date", "assignment end date", "date terminated",
        "last working day",
    ),
    Field.PAY: (
        "annual salary", "annual base salary", "base salary", "base pay", "basic pay", "annual pay", "annual rate",
        "annual rt", "salary", "pay rate", "comp rate", "compensation rate", "hourly rate", "pay", "compensation",
        "monthly salary", "monthly pay", "monthly rate", "annual base pay", "full time salary", "fte salary",
        "gross salary", "total base pay", "rate of pay", "amount", "annual salary rate", "wage", "hourly pay",
        "yearly salary", "total base pay annualized", "rate", "full time annual salary",
    ),
    Field.PAY_PERIOD: (
        "pay period", "comp freq", "comp frequency", "compensation frequency", "pay frequency", "frequency",
        "pay per", "pay type", "pay basis", "rate type", "pay rate type", "salary frequency", "pay schedule",
        "compensation type", "salary basis", "per",
    ),
    Field.CURRENCY: (
        "currency", "pay currency", "currency code", "pay rate currency", "salary currency", "compensation currency",
    ),
    Field.FTE: (
        "fte", "employment percent", "employment percentage", "employment", "percent", "fte percent",
        "full time equivalent", "percentage", "work percentage", "capacity utilization level", "capacity",
        "fte percentage", "percent time",
    ),
    Field.HOURS: (
        "standard hours", "std hours", "scheduled weekly hours", "weekly hours", "hours per week", "hours",
        "scheduled hours", "biweekly hours", "hours per pay period", "working hours", "weekly working hours",
        "std hrs week", "standard weekly hours", "hours worked", "contracted hours", "work hours", "std hrs",
    ),
    Field.CONTRACT: (
        "worker type", "employee type", "employment type", "contract type", "employee subgroup", "employee class",
        "reg temp", "regular temporary", "employee group", "employment category", "worker sub type",
        "employee category", "type", "contract", "empl class", "person type", "assignment category", "regular temp",
    ),
    Field.TIME_TYPE: (
        "time type", "full part time", "full or part time", "ft pt", "fulltime parttime", "full part",
        "full time part time",
    ),
}  # fmt: skip

_BY_NAME = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNITS = re.compile(r"\((?:[a-z]{3}|in [a-z]+|%|hours?|weekly|biweekly|[$€£])\)|[%$€£*#:?]")


def plain_name(header: str) -> str:
    """Return a column name in small letters and single words: `jobTitle`, `JOB_TITLE` and `Job Title*` are alike."""
    text = _UNITS.sub(" ", _JOINED.sub(" ", header).casefold().replace("'", ""))
    return " ".join(re.findall(r"[^\W_]+", text))


def field_of(header: str) -> tuple[Field, int] | None:
    """Return what a column tells by its name, and how far down in the list that name is; None if it is none of them."""
    name = plain_name(header)
    return _BY_NAME.get(name) or _BY_NAME.get(name.removeprefix("current ")) or _BY_NAME.get(name.removesuffix(" name"))
