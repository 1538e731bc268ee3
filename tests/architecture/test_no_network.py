"""The ban on the network holds for every way in, and reaches the processes a test starts."""

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

import pytest

from tests.support import no_network


@pytest.fixture
def expected_attempts() -> Iterator[None]:
    """These tests try on purpose: what they tried is not held against them."""
    before = len(no_network.attempts)
    yield
    del no_network.attempts[before:]


def _connect() -> None:
    with socket.socket() as sock:
        sock.connect(("127.0.0.1", 9))


def _datagram() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        sock.sendto(b"x", ("127.0.0.1", 9))


def _listen() -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))


WAYS: dict[str, Callable[[], object]] = {
    "connect": _connect,
    "datagram": _datagram,
    "listen": _listen,
    "create_connection": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "name lookup": lambda: socket.getaddrinfo("localhost", 80),
    "old name lookup": lambda: socket.gethostbyname("localhost"),
    "urlopen": lambda: urllib.request.urlopen("http://localhost:9/", timeout=1),
}


@pytest.mark.usefixtures("expected_attempts")
@pytest.mark.parametrize("way", WAYS)
def test_every_way_is_refused(way: str) -> None:
    before = len(no_network.attempts)
    with pytest.raises(no_network.NetworkForbidden, match="no network"):
        WAYS[way]()
    assert len(no_network.attempts) > before, "remembered even if somebody swallows the error"


def test_started_processes_are_bound_too() -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False, timeout=30
    )
    assert done.returncode == 1
    assert "NetworkForbidden" in done.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="POSIX has sockets of the machine itself")
def test_local_sockets_stay_free() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"ok")
        assert right.recv(2) == b"ok"
