"""Where the PDF library is entered below its documented surface: raw operators, its document object, its settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas


def write(canvas: Canvas, operators: str) -> None:
    """Append to the content of the current page."""
    cast(Any, canvas)._code.append(operators)


def number(value: float) -> str:
    """As an operator takes it: a thousandth of a point is enough."""
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


def document_of(canvas: Canvas) -> Any:
    return cast(Any, canvas)._doc


@contextmanager
def binary_pages() -> Iterator[None]:
    """Pages are written as bytes: as text, the library's way since the days of seven bits, they are a quarter larger."""
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before
