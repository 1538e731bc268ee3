"""How a finding is written wherever it stands: the word of its severity with a sign, the colour on top."""

from typing import TYPE_CHECKING

from dxplanner.ui.theme.theme import set_property, set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dxplanner.checks.model import Finding, Severity

_SIGNS = {"must_fix": "×", "review": "！", "advice": "※"}
_ROLES = {"must_fix": "fault"}
_STATES = {"review": "review", "advice": "not_started"}


def severity_words(severity: "Severity") -> str:
    return f"{_SIGNS[severity.value]} {severity.label}"


def colour_by(widget: "QWidget", severity: "Severity") -> None:
    set_role(widget, _ROLES.get(severity.value, ""))
    set_property(widget, "state", _STATES.get(severity.value, ""))


def standing(found: "tuple[Finding, ...]") -> "tuple[Finding, ...]":
    """Those that are not set aside."""
    return tuple(finding for finding in found if finding.set_aside is None)
