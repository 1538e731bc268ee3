"""Entrance of the packaged program, the same for the window and the console executable.

Forbids the network for good, gives the window program (which has no console on Windows) a place for its words,
and hands over to `dxplanner`. `--window-check FILE` is for us: see `installer.window_check`.
"""

import ctypes
import io
import sys
from pathlib import Path

_CHECK = "--window-check"
_SOCKET = "socket.__new__"  # asked before the system is
_NAMES = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_WITHIN_THE_MACHINE = 1  # AF_UNIX; Windows has no such family, so there it allows nothing


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NAMES or (event == _SOCKET and arguments[1] != _WITHIN_THE_MACHINE):
        raise PermissionError(f"このプログラムは通信をしません。（{event}）")


def main() -> int:
    sys.addaudithook(_refuse)  # cannot be taken off again
    words = _words_without_console()
    if sys.argv[1:2] == [_CHECK]:
        from installer.window_check import run

        return run(Path(sys.argv[2]))
    from dxplanner.__main__ import main as start

    status = start()
    if words is not None and words.getvalue():
        _show(words.getvalue())
    return status


def _words_without_console() -> io.StringIO | None:
    """A window program on Windows has no streams: what it says is kept and shown at the end."""
    if sys.stdout is not None and sys.stderr is not None:
        return None
    words = io.StringIO()
    sys.stdout = sys.stderr = words
    return words


def _show(text: str) -> None:
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, "dxplanner", 0x40)


if __name__ == "__main__":
    sys.exit(main())
