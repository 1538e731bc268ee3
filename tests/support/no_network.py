"""Forbids every network socket of the running interpreter; tests and the processes they start use it.

An audit hook is asked before the system call and cannot be taken off again, so no import style and no
patching gets round it. Sockets of the machine itself (AF_UNIX) stay free: worker processes need them.
"""

import socket
import sys
from functools import cache
from typing import Any

attempts: list[str] = []  # read by the fixture in conftest.py: a swallowed error still fails the test

_LOCAL_FAMILY = getattr(socket, "AF_UNIX", None)
_SOCKET_EVENTS = frozenset({"socket.bind", "socket.connect", "socket.sendmsg", "socket.sendto"})
_NAME_EVENTS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class NetworkForbidden(AssertionError):
    """A test, or the program under test, tried to use the network."""


def _refuse(event: str, target: object) -> None:
    attempts.append(f"{event} {target!r}")
    raise NetworkForbidden(f"no network in tests: {event} {target!r}")


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if event in _SOCKET_EVENTS:
        if args[0].family != _LOCAL_FAMILY:
            _refuse(event, args[-1])
    elif event in _NAME_EVENTS:
        _refuse(event, args[0])


@cache
def forbid() -> None:
    """From here on to the end of the process; asking twice is harmless."""
    sys.addaudithook(_hook)
