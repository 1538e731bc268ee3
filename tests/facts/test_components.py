"""The table of what is inside is whole: every locked package and every font, each with the licence its maker states."""

import re
from importlib.metadata import metadata

import pytest
from license_expression import get_spdx_licensing

from dxplanner.facts.components import (
    Component,
    ComponentKind,
    components,
    font_files,
    inside,
    root_of,
)
from dxplanner.facts.resources import resource_path
from tests.architecture.test_lock import LOCKED

PACKAGES = [item for item in components() if item.kind is ComponentKind.PACKAGE]
LICENCE_WORDS = {"BSD license": "BSD-3-Clause"}
"""What reportlab writes in a sentence; its licence text has the three clauses."""


def test_every_locked_package_is_listed_and_no_other() -> None:
    assert {item.id for item in PACKAGES} == set(LOCKED["requirements.lock"])


@pytest.mark.parametrize("item", PACKAGES, ids=lambda item: item.id)
def test_the_licence_is_the_one_the_package_states(item: Component) -> None:
    said = metadata(item.id)
    stated = said["License-Expression" if "License-Expression" in said else "License"]
    for words, name in LICENCE_WORDS.items():
        stated = stated.replace(words, name)
    for name in re.split(r" AND | OR ", item.licence):
        assert re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", stated), stated


@pytest.mark.parametrize("item", components(), ids=lambda item: item.id)
def test_every_licence_is_a_name_everybody_knows(item: Component) -> None:
    known = get_spdx_licensing()
    if not item.licence.startswith("LicenseRef-"):
        assert not known.validate(item.licence).errors
    assert item.use
    assert item.only in ("", "windows", "linux")


def test_every_font_file_is_listed() -> None:
    files = {path.name for path in resource_path("fonts").glob("*.ttf")}
    assert {font.file for font in font_files()} == files


def test_python_is_inside_only_where_it_is_packed() -> None:
    assert "python" not in {item.id for item in inside(packaged=False, system="windows")}
    packed = {item.id for item in inside(packaged=True, system="windows")}
    assert {"python", "pyinstaller", "msvc-runtime", "libiconv", "qt"} <= packed
    assert not packed & {"libxcb", "xkbcommon"}, "of Linux"
    assert all(root_of(item).kind is not ComponentKind.PART for item in components())


@pytest.mark.parametrize(("file", "words"), [("LGPL-3.0", "LESSER GENERAL"), ("GPL-3.0", "GENERAL PUBLIC")])
def test_the_licences_that_must_go_with_qt_are_there_whole(file: str, words: str) -> None:
    """The packages of PySide6 come without them, and the LGPL asks for both texts."""
    text = resource_path("components", "licences", f"{file}.txt").read_text(encoding="utf-8")
    assert words in text.split("\n")[0]
    assert "Version 3, 29 June 2007" in text
    assert len(text) > 7000
