"""What the numbers were taken on: cores, memory, versions. Nothing that names the machine or its user."""

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("PySide6-Essentials", "reportlab", "XlsxWriter", "pypdfium2")


def machine() -> dict[str, str]:
    """Label and value, in the order they are reported."""
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "cores": str(os.cpu_count() or "unknown"),
        "memory": _memory(),
        "load before the run": _load(),
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Qt platform": os.environ.get("QT_QPA_PLATFORM", "of the desktop"),
        **{name: version(name) for name in LIBRARIES},
    }


def _memory() -> str:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not on Windows
        return "unknown"
    return f"{total / 2**30:.0f} GiB"


def _load() -> str:
    """Over a minute, per core; other work on the machine makes every absolute number larger."""
    try:
        return f"{os.getloadavg()[0] / (os.cpu_count() or 1):.1f} per core"
    except (AttributeError, OSError):
        return "unknown"


def resident_mib() -> float | None:
    """Memory of this process now, as the system counts it; None where there is no plain way to ask."""
    if sys.platform.startswith("linux"):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    if sys.platform == "win32":
        return _resident_on_windows()
    return None


def _resident_on_windows() -> float | None:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("peak", "resident", "a", "b", "c", "d", "e", "f")),
        )

    counters = Counters()
    counters.size = ctypes.sizeof(counters)
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    ask = kernel.K32GetProcessMemoryInfo
    ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    found = ask(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
    return counters.resident / 2**20 if found else None
