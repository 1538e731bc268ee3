"""Who we are on this machine, and whether another process still lives. Sends no signals on Windows."""

import getpass
import os
import platform
import sys
from pathlib import Path


def user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def machine_name() -> str:
    return platform.node()


def started(pid: int) -> str | None:
    """When the process began, in the system's own words, or None: a number may have been given again."""
    if sys.platform == "win32":
        return _windows_started(pid)
    fields = _linux_status(pid)
    return fields[19] if len(fields) > 19 else None


def _linux_status(pid: int) -> list[str]:
    """What the kernel tells of a process, from its state on; empty on other systems."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()


def is_alive(pid: int, started_then: str | None) -> bool:
    """In doubt a process counts as alive: a lock taken from a living program costs work, a kept one none."""
    if not _exists(pid):
        return False
    now = started(pid)
    return started_then is None or now is None or now == started_then


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
    _STILL_ACTIVE = 259
    _ACCESS_DENIED = 5
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.OpenProcess.restype = wintypes.HANDLE

    def _exists(pid: int) -> bool:
        handle = _kernel.OpenProcess(_QUERY, False, pid)
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED
        code = wintypes.DWORD()
        known = _kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
        _kernel.CloseHandle(wintypes.HANDLE(handle))
        return not known or code.value == _STILL_ACTIVE

    def _windows_started(pid: int) -> str | None:
        handle = _kernel.OpenProcess(_QUERY, False, pid)
        if not handle:
            return None
        times = [wintypes.FILETIME() for _ in range(4)]
        known = _kernel.GetProcessTimes(wintypes.HANDLE(handle), *(ctypes.byref(time) for time in times))
        _kernel.CloseHandle(wintypes.HANDLE(handle))
        return f"{times[0].dwHighDateTime}:{times[0].dwLowDateTime}" if known else None

else:

    def _exists(pid: int) -> bool:
        if pid <= 0:
            return False
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except OverflowError:
            return False
        except PermissionError:
            return True
        return _linux_status(pid)[:1] not in (["Z"], ["X"])  # ended, only not yet noticed by its parent

    def _windows_started(pid: int) -> str | None:
        raise NotImplementedError
