"""Takes the reading of sources out of the import of modules, which PySide6 puts there."""

import builtins

import PySide6.QtCore  # noqa: F401  loading it is what puts PySide6's import in place of Python's


def restore_import() -> None:
    """PySide6 reads the source text of every module imported after it, to learn whether that module uses it.

    It does so for `from __feature__ import snake_case` and its like, which nothing here uses; the reading takes
    a twentieth of the start. The import without it stands beside it, kept by PySide6 as `__orig_import__`;
    where a later PySide6 does not keep it, nothing is changed.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
