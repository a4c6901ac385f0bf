"""Exports as HR systems write them, each with the noise that is met there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook  # noqa: TID251  the tests make workbooks to be read

from ldplanner.domain.roster import Roster
from ldplanner.exchange.export import Imported, imported, read_export
from ldplanner.exchange.settings import Settings
from ldplanner.load.roster import read_roster

TODAY = date(2026, 11, 1)
PLAIN = Settings(as_of=TODAY)


@dataclass(frozen=True)
class Written:
    """An export in a system's manner: its bytes, how many rows of people, and who comes in as what."""

    raw: bytes
    rows: int
    roles: dict[str, str]


# two header rows: keys, then labels; days month first with two-digit years
SUCCESS_FACTORS = Written(
    b"USERID,FIRSTNAME,LASTNAME,TITLE,DEPARTMENT,MANAGER,STATUS,HIREDATE\r\n"
    b"User ID,First Name,Last Name,Title,Department,Manager,Status,Hire Date\r\n"
    b'kim,Jo,Kim,"Dir, Learning & Development",Learning & Development,NO_MANAGER,active,01/05/15\r\n'
    b"aruiz,Ana,Ruiz,Sr Instructional Designer II,Learning & Development,kim,active,02/15/18\r\n"
    b"bng,Ben,Ng,TRAINING SPECIALIS,Learning & Development,kim,inactive,05/13/19\r\n"
    b"cli,Cy,Li,Training Officer-U,Learning & Development,kim,active,07/01/21\r\n",
    rows=4,
    roles={"kim": "lnd-manager", "aruiz": "instructional-designer", "cli": "trainer"},
)
# title rows above the header; managers by name with their number; contingent workers
WORKDAY = Written(
    "\ufeffAll Workers - Learning,,,,,,,,,\n"
    "Effective as of 2026-11-01,,,,,,,,,\n"
    "\n"
    " Employee ID, Worker,Business Title,Job Profile,Supervisory Organization,Cost Center,Worker Type,Time Type,"
    "Location,"
    "Manager\n"
    '0007,"Kim, Jo",Head of Learning,Training Manager III,Talent Development (Jo Kim),CC12,Employee,Full time,HQ,\n'
    "0008,José Ruiz,Learning Wizard,Instructional Designer II,Talent Development (Jo Kim),CC12,Employee,Full time,HQ,"
    "Jo Kim (0007)\n"
    '0009,Ana-María  Ng,eLearning Dev,,Talent Development (Jo Kim),,Contingent Worker,Part time,,"Kim, Jo"\n'.encode(),
    rows=3,
    roles={"0007": "lnd-manager", "0008": "instructional-designer", "0009": "elearning-developer"},
)
# semicolons, bare CR
BAMBOO_HR = Written(
    b"Employee number;First name;Last name;Job title;Department;Division;Location;Supervisor;Pay rate;Pay per;Status\r"
    b"12;Ana;Ruiz;Knowledge Mgmt Spec;People;North;Oslo;Kim Jo;$6,800.00;Month;Active\r"
    b"13;Jo;Kim;KM Lead;People;North;Oslo;;$98,000.00;Year;Active\r"
    b"14;Ben;Ng;LMS Admin (Exempt);People;South;Oslo;Jo Kim;$34.50;Hour;Active\r",
    rows=3,
    roles={"12": "knowledge-specialist", "13": "knowledge-manager", "14": "learning-technologist"},
)
# comp rates with codes, days as integers, upper case, agency prefixes, biweekly hours, a second job record
PEOPLE_SOFT = Written(
    b"Empl ID,Empl Record,Name,Dept ID,Department Descr,Job Code Descr,Comp Rate,Comp Freq,Std Hours,Hire Dt,"
    b"Termination Dt\n"
    b'000451,0,"RUIZ,ANA",4410,HHSC STAFF DEVELOPMENT,HHSC - TRAINING SPEC V,58000,A,80,20150301,\n'
    b'000452,0,"NG,BEN",4410,HHSC STAFF DEVELOPMENT,TRAINING & DEV SPECIALIST III,4200.50,M,80,20150301,'
    b"20270630\n"
    b'000453,0,"LI,CY",4410,HHSC STAFF DEVELOPMENT,INSTRUCTIONAL DESIGNE,27.15,H,40,20190101,\n'
    b'000453,1,"LI,CY",4410,HHSC STAFF DEVELOPMENT,TRAINER,27.15,H,40,20190101,\n'
    b'000454,0,"OLD,TIMER",4410,HHSC STAFF DEVELOPMENT,TRAINER,52000,A,80,20010101,20200131\n'
    b'000455,0,"FAC,ULTY",4410,HHSC STAFF DEVELOPMENT,CURRICULUM DEVELOPER,6000,M9,80,20010101,\n',
    rows=6,
    roles={
        "000451": "trainer",
        "000452": "trainer",
        "000453": "instructional-designer",
        "000453-2": "trainer",
        "000455": "instructional-designer",
    },
)
# German days and numbers, Windows-1252, percent, days that never come
SAP_HCM = Written(
    (
        "Personnel Number\tLast name First name\tPosition\tOrganizational Unit\tEmployment percent\tEmployee Subgroup\t"
        "Basic Pay\tCurrency\tEntry Date\tEnd Date\n"
        "00012345\tMüller, Jürgen\tOD Consultant\tOrganisational Development\t100,00\tStaff\t82.000,00\tEUR"
        "\t01.05.2015\t31.12.9999\n"
        "00012346\tStraße, Änne\tCommunity Mgr\tOrganisational Development\t50,00\tFixed term\t61.500,00\tEUR"
        "\t13.02.2020\t31.03.2027\n"
    ).encode("cp1252"),
    rows=2,
    roles={"00012345": "org-designer", "00012346": "community-manager"},
)
# as an API gives it: snake case, one nonsense period
API = Written(
    b"employee_number,name,job_title,department,employment_type,pay_rate,pay_period,pay_currency\n"
    b'1,Ana Ruiz,Change Manager,Change,full_time,"$1,733.33",Hourly,USD\n'
    b'2,Ben Ng,Internal Comms Manager,Communications,contract,"2,500.00",biweekly,USD\n',
    rows=2,
    roles={"1": "change-manager", "2": "internal-comms"},
)
CONVENTIONS = {
    "success-factors": SUCCESS_FACTORS,
    "workday": WORKDAY,
    "bamboo-hr": BAMBOO_HR,
    "people-soft": PEOPLE_SOFT,
    "sap-hcm": SAP_HCM,
    "api": API,
}


def importing(file: Path, settings: Settings = PLAIN) -> Imported:
    """Import a file; corrections are those beside it."""
    return imported(read_export(str(file), settings, str(file.parent / "titles.yaml")))


def of_csv(folder: Path, text: str, settings: Settings = PLAIN) -> Imported:
    """Import a CSV of that text."""
    file = folder / "export.csv"
    file.write_text(text, encoding="utf-8")
    return importing(file, settings)


def roster_of(made: Imported, folder: Path) -> Roster:
    """Return the roster as it is read back, once what only the user knows is filled in."""
    file = folder / "imported.yaml"
    file.write_text(made.text.replace("# pay_scale: 0.9", "pay_scale: 0.9"), encoding="utf-8")
    reading = read_roster(str(file))
    assert reading.roster is not None, reading.findings
    return reading.roster


def workbook(*rows: Sequence[object]) -> Workbook:
    """Return a workbook with one sheet of these rows."""
    book = Workbook()
    sheet = book.active
    sheet.title = "People"
    for row in rows:
        sheet.append(row)
    return book
