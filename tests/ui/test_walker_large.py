"""The walk over every screen again, with letters of twice the size in a window of 1366×768."""

import pytest

from dxplanner.services.session import Session
from dxplanner.ui.window import Window
from tests.ui.sample import sample_plan
from tests.ui.test_walker import GROUPS, walked


@pytest.mark.parametrize("group", GROUPS)
def test_nothing_is_cut_off_at_twice_the_size(window: Window, group: str) -> None:
    window.set_percent(200)
    window.show_session(Session(sample_plan()))
    assert walked(window, group) == {}
