"""What is left out of the packaged program, and why. One table for modules, one for library files, one for data."""

import re
from pathlib import PurePath

MODULES = {
    "build tools and help texts of Python": (
        "tkinter", "unittest", "doctest", "pydoc", "pdb", "lib2to3", "distutils", "ensurepip", "venv", "test",
        "setuptools", "pkg_resources", "pip", "_distutils_hack",
    ),
    "speaks with the network or encrypts for it; the program does neither": (
        "ssl", "_ssl", "_hashlib", "http.client", "http.server", "urllib.request", "ftplib", "smtplib",
        "imaplib", "poplib", "telnetlib", "xmlrpc", "socketserver", "webbrowser", "PySide6.QtNetwork",
    ),
    "parts of Qt the window does not use": (
        "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql", "PySide6.QtDesigner",
        "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtTest", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
        "PySide6.QtDBus", "PySide6.QtXml", "PySide6.QtConcurrent",
    ),
    "offered by a library, used by nothing here": (
        "multiprocessing", "numpy", "pandas", "matplotlib", "IPython", "cffi", "Cython", "html5lib", "bs4", "cssselect", "sphinx",
        "pytest", "hypothesis", "mypy", "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow", "PIL.AvifImagePlugin",
        "PIL._avif", "PIL._webp", "PIL._imagingcms",
        "PIL._imagingtk", "lxml.objectify", "lxml.isoschematron", "lxml.html", "fontTools.varLib",
        "fontTools.feaLib", "fontTools.ufoLib", "fontTools.qu2cu",
    ),
}  # fmt: skip
"""reason → modules. A document or page that needs one of them fails the self-test of the packaged program."""

LIBRARIES = {
    "window systems of devices, not of desktops": (
        r"libqeglfs|libqlinuxfb|libqvnc|libqvkkhr|libqminimal|qminimal|qdirect2d|egldeviceintegrations|libQt6Egl"
    ),
    "pictures in formats no page shows": r"imageformats/.*q(tiff|webp|icns|tga|wbmp|gif|jpeg|pdf)",
    "network and encryption": r"/tls/|networkinformation|libQt6Network|Qt6Network|libgnutls|libp11|libkrb5|libssl|libcrypto",
    "input devices other than keyboard and mouse": r"plugins/generic/|virtualkeyboard|VirtualKeyboard",
    "looks of other desktops; the program has its own": r"platformthemes|libgtk|wayland|libQt6(Wayland|Wl)",
    "parts of Qt the window does not use": (
        r"(lib)?Qt6(Qml|Quick|Sql|Designer|Help|Test|OpenGL|Pdf|ShaderTools|LabsAnimation)|sqldrivers|qmltooling|assetimporters"
    ),
    "drawing without a graphics card for Qt Quick; widgets draw themselves": r"opengl32sw|d3dcompiler",
    "writing of other countries": r"_codecs_(cn|hk|kr|tw)\.",
    "belongs to the system and must be the system's own": (
        r"(^|/)lib(GL|EGL|GLX|GLdispatch|OpenGL|gbm|drm|X11|xcb|Xau|Xdmcp|Xext|Xrender|dbus-1|fontconfig|freetype|"
        r"glib-2\.0|gthread-2\.0|stdc\+\+|gcc_s|expat|pcre2-8|bsd|md|systemd|cap|lz4|gcrypt|gpg-error)\.so"
    ),
    "came along with a plugin that is left out": (
        r"(^|/)lib(gio|gobject|gmodule|gdk_pixbuf|gdk|atk|atspi|cairo|cairo-gobject|pango|pangocairo|pangoft2|harfbuzz|"
        r"pixman|graphite2|fribidi|thai|datrie|epoxy|mount|blkid|selinux|brotlicommon|brotlidec|jpeg|png16|cups|avahi|"
        r"gssapi_krb5|k5crypto|krb5support|com_err|keyutils|Xi|Xcomposite|Xdamage|Xfixes|Xcursor|Xinerama|Xrandr)"
        r"(-[\d.]+)?\.so"
    ),
}
"""reason → pattern of the place in the package, with forward slashes."""

NEEDED_HERE = re.compile(r"(^|/)libexpat\.so")
"""Of the above, what a module of Python itself is linked with on some systems."""

TRANSLATIONS = re.compile(r"(^|/)qt(base)?_ja\.qm$")
"""OK, キャンセル and the file dialogs in Japanese; every other language is left out."""

DATA = {
    "examples and notes of libraries": r"/(examples|tests?|glue|scripts|typesystems|include|doc)/",
    "the parts of a template that is there whole": r"^docx/templates/default-docx-template/",
    "for compilers": r"\.(pyi|pxd|h|cmake|prl|typed)$",
}

_LIBRARY = re.compile("|".join(LIBRARIES.values()))
_DATA = re.compile("|".join(DATA.values()))


def excluded_modules() -> list[str]:
    return [name for names in MODULES.values() for name in names]


def keeps_library(place: str) -> bool:
    name = PurePath(place).as_posix().replace("\\", "/")
    return bool(NEEDED_HERE.search(name)) or not _LIBRARY.search(name)


def keeps_data(place: str) -> bool:
    name = place.replace("\\", "/")
    if "/translations/" in name:
        return bool(TRANSLATIONS.search(name))
    return name.startswith("dxplanner/") or not _DATA.search(name)
