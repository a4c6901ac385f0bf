"""What the figures were measured on and with."""

import platform
from importlib.metadata import version
from pathlib import Path

import psutil

GB = 1e9


def machine() -> str:
    """Describe the processor, its cores, the memory and the system; no names of hosts or people."""
    memory = psutil.virtual_memory().total / GB
    return f"{_processor()}, {psutil.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.machine()}"


def versions() -> str:
    """Name the versions of Python, ldplanner and the solvers."""
    packages = ("ldplanner", "ortools", "highspy")
    return ", ".join([f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in packages)])


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"
