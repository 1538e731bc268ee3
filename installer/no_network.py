"""Starts a program that dies on its first attempt to reach a network, whatever library tries it.

    python -m installer.no_network COMMAND…

On Linux a system call filter: a socket for IPv4 or IPv6 ends the process with SIGSYS, in Python, in Qt and in
everything they start. Needs no rights. Where the system offers no such filter, `way()` is empty and whoever
calls says so: then only the guard inside the packaged program (`entry.py`) stands.
"""

import ctypes
import os
import platform
import sys
from collections.abc import Sequence

_SOCKET_CALL = {"x86_64": 41, "aarch64": 198}
_IPV4, _IPV6 = 2, 10
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06  # the three instructions of the filter
_CALL_NUMBER, _FIRST_ARGUMENT = 0, 16  # where they stand in what the filter is given
_KILL, _ALLOW = 0x8000_0000, 0x7FFF_0000
_NO_NEW_RIGHTS, _SET_FILTER, _BY_PROGRAM = 38, 22, 2
KILLED = -31
"""Exit status of a process that tried (SIGSYS), as subprocess tells it."""


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("if_true", ctypes.c_ubyte),
        ("if_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


def way() -> str:
    """How a network is forbidden from outside here, in words; empty where it cannot be."""
    if sys.platform == "linux" and platform.machine() in _SOCKET_CALL:
        return "system call filter: a socket for IPv4 or IPv6 ends the process"
    return ""


def guarded(command: Sequence[str]) -> list[str]:
    """The command under the guard, or as it is where there is none."""
    return [sys.executable, "-P", "-m", "installer.no_network", *command] if way() else list(command)


def forbid() -> None:
    """For this process and all it starts, for good."""
    steps = (
        (_LOAD, 0, 0, _CALL_NUMBER),
        (_IF_EQUAL, 0, 4, _SOCKET_CALL[platform.machine()]),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 1, 0, _IPV4),
        (_IF_EQUAL, 0, 1, _IPV6),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(steps), (_Instruction * len(steps))(*(_Instruction(*step) for step in steps)))
    system = ctypes.CDLL(None, use_errno=True)
    for arguments in ((_NO_NEW_RIGHTS, 1, 0, 0, 0), (_SET_FILTER, _BY_PROGRAM, ctypes.byref(program), 0, 0)):
        if system.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "the system refuses the filter")


def main(command: Sequence[str]) -> None:
    forbid()
    os.execv(command[0], list(command))


if __name__ == "__main__":
    main(sys.argv[1:])
