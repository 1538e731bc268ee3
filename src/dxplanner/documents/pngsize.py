"""How large a PNG picture is, read from its first bytes. Shared by layout and renderers; needs no library."""

import struct

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ValueError for what is no PNG."""
    if not png.startswith(_SIGNATURE) or png[12:16] != b"IHDR":
        raise ValueError("not a PNG picture")
    width, height = struct.unpack(">II", png[16:24])
    if not width or not height:
        raise ValueError("an empty picture")
    return width, height
