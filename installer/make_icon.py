"""Draws the icon from shapes: a sheet of paper with its corner folded, and on it a road that climbs in three steps.

    .venv/bin/python -m installer.make_icon        writes dxplanner.png and dxplanner.ico beside this file

Each size is drawn for itself, four times too large and then made smaller, so that small ones stay clear.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
FINER = 4
SMALL = 24
"""Up to here there is no room for the fold and the dots."""

GROUND, PAPER, FOLD, ROAD = "#0B4FB3", "#FFFFFF", "#B9CDEC", "#0B4FB3"
SHEET = ((0.26, 0.16), (0.62, 0.16), (0.76, 0.30), (0.76, 0.84), (0.26, 0.84))
WHOLE_SHEET = ((0.22, 0.14), (0.78, 0.14), (0.78, 0.86), (0.22, 0.86))
CORNER = ((0.62, 0.16), (0.76, 0.30), (0.62, 0.30))
STEPS = ((0.35, 0.72), (0.44, 0.72), (0.44, 0.58), (0.55, 0.58), (0.55, 0.44), (0.67, 0.44))
ENDS = (STEPS[0], STEPS[-1])


def picture(size: int) -> Image.Image:
    """A square of this many pixels, with transparent corners."""
    whole = size * FINER
    image = Image.new("RGBA", (whole, whole), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    small = size <= SMALL

    def at(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
        return [(x * whole, y * whole) for x, y in points]

    draw.rounded_rectangle((0, 0, whole - 1, whole - 1), radius=whole * 0.2, fill=GROUND)
    draw.polygon(at(WHOLE_SHEET if small else SHEET), fill=PAPER)
    if not small:
        draw.polygon(at(CORNER), fill=FOLD)
    draw.line(at(STEPS), fill=ROAD, width=round(whole * (0.1 if small else 0.055)), joint="curve")
    dot = whole * (0.05 if small else 0.045)
    for x, y in at(ENDS):
        draw.ellipse((x - dot, y - dot, x + dot, y + dot), fill=ROAD)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def main() -> int:
    pictures = [picture(size) for size in SIZES]
    pictures[-1].save(HERE / "dxplanner.png", optimize=True)
    pictures[-1].save(
        HERE / "dxplanner.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
