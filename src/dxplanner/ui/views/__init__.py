"""Hand-written views in the middle of a step (`Summary` items), by name. Adding one: one file, one line here.

A name without a view draws nothing: the step then has its questions only.
"""

from collections.abc import Callable

from dxplanner.ui.desk import Desk
from dxplanner.ui.views.base import View
from dxplanner.ui.views.estimate import EstimateView

VIEWS: dict[str, Callable[[Desk], View]] = {
    "estimate": EstimateView,
}
