"""Names that nobody else will ever give: of a plan, of a version, of a file in passing."""

import os


def new_identity(length: int = 16) -> str:
    """Two hexadecimal digits for each of so many bytes, by chance."""
    return os.urandom(length).hex()
