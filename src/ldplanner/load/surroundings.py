"""Tools and systems as they stand in a roster."""

from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind, Tool
from ldplanner.load import kinds, number
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.report import Broken

TOOL_KEYS = ("name", "stream", "yearly_cost", "from")
SYSTEM_KEYS = ("kind", "name", "favours")


def read_tool(spot: Spot) -> Tool:
    """Read an entry under `tools`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, TOOL_KEYS, "a tool")
    name = entry.need("name", kinds.text)
    stream = entry.need("stream", kinds.word(Stream))
    cost = entry.need("yearly_cost", number.money)
    starts = entry.get("from", kinds.quarter, None)
    if name is None or stream is None or cost is None or not entry.sound:
        raise Broken
    return Tool(name=name, stream=stream, yearly_cost=cost, starts=starts)


def read_system(spot: Spot) -> System:
    """Read an entry under `systems`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, SYSTEM_KEYS, "a system")
    kind = entry.need("kind", kinds.word(SystemKind))
    name = entry.need("name", kinds.text)
    favours = entry.need("favours", kinds.word(Stream))
    if kind is None or name is None or favours is None or not entry.sound:
        raise Broken
    return System(kind=kind, name=name, favours=favours)


def order_of_tool(tool: Tool) -> tuple[str, str, int, str]:
    """Return what tools are sorted by: their content."""
    return tool.name, str(tool.stream), tool.yearly_cost, str(tool.starts or "")


def order_of_system(system: System) -> tuple[str, str, str]:
    """Return what systems are sorted by: their content."""
    return str(system.kind), system.name, str(system.favours)
