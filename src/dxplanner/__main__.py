"""Entry: a known command goes to the command line, everything else opens the window."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    from dxplanner.cli.main import COMMANDS, run, use_utf8

    use_utf8()  # a path that is not there is told on standard error, with no window
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        return run(given)
    from dxplanner.app import open_window

    return open_window(given)


if __name__ == "__main__":
    sys.exit(main())
