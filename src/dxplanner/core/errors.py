"""Errors that reach the user: one plain Japanese sentence each. Knows nothing of screens or files."""


class DxError(Exception):
    """Something the user can act on. The text is shown as it stands, so it is Japanese and complete."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BadInput(DxError):
    """Input that was refused; nothing was changed. `place` is a plan path or a key, empty when there is none."""

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message)
        self.place = place
