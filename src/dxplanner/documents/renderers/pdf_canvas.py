"""The two places where the PDF library is entered below its documented surface: raw operators, its document object."""

from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas


def write(canvas: Canvas, operators: str) -> None:
    """Append to the content of the current page."""
    cast(Any, canvas)._code.append(operators)


def document_of(canvas: Canvas) -> Any:
    return cast(Any, canvas)._doc
