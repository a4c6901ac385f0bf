"""JUnit XML: a suite for each file, a failing case for each finding that fails the run."""

from xml.etree import ElementTree as ET

from ldplanner.check.run_codes import RunCode
from ldplanner.render.reports.concise import line
from ldplanner.render.reports.report import Entry, Report
from ldplanner.render.visible import visible

_SUITES = "ldplanner check"


def junit(report: Report) -> str:
    """Return a report in which a file without findings is a passing case: no case at all would look like no run.

    A finding below `--fail-on` is a passing case too, with its words as output, so that the report and the exit code
    say the same.
    """
    root = ET.Element("testsuites", name=_SUITES)
    for file in report.files:
        root.append(_suite(file, [entry for entry in report.entries if entry.place.file == file]))
    for number in ("tests", "failures", "errors"):
        root.set(number, str(sum(int(suite.get(number, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(file: str, entries: list[Entry]) -> ET.Element:
    cases = [_case(entry) for entry in entries] or [ET.Element("testcase", classname=visible(file), name="no findings")]
    failures = sum(case.find("failure") is not None for case in cases)
    errors = sum(case.find("error") is not None for case in cases)
    numbers = {"tests": str(len(cases)), "failures": str(failures), "errors": str(errors), "skipped": "0", "time": "0"}
    suite = ET.Element("testsuite", {"name": visible(file)} | numbers)
    suite.extend(cases)
    return suite


def _case(entry: Entry) -> ET.Element:
    finding, place = entry.finding, entry.place
    file = visible(place.file)
    name = f"{finding.code} {entry.name} at {place.line}:{place.column}"
    case = ET.Element("testcase", classname=file, name=name, file=file, line=str(place.line), time="0")
    if finding.code == RunCode.UNREADABLE:
        outcome = ET.SubElement(case, "error", type=finding.code, message=visible(finding.message))
    elif entry.fails:
        outcome = ET.SubElement(case, "failure", type=finding.code, message=visible(finding.message))
    else:
        outcome = ET.SubElement(case, "system-out")
    outcome.text = line(entry)
    return case
