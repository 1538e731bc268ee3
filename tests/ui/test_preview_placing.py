"""Where the pages of the preview stand, and which sizes the zoom offers."""

import pytest

from dxplanner.ui.preview.placing import NATURAL, STEPS, place_pages, step_from


def test_pages_of_all_sizes_fit_the_width() -> None:
    sizes = [(595.0, 842.0), (842.0, 595.0), (1191.0, 842.0)]
    placing = place_pages(sizes, 420, percent=None, gap=12, margin=12)
    assert {page.width for page in placing.pages} == {396}
    assert [page.x for page in placing.pages] == [12, 12, 12]
    tops = [page.y for page in placing.pages]
    assert tops == sorted(tops)
    assert placing.height == placing.pages[-1].bottom + 12
    assert placing.page_at(0) == 0
    assert placing.page_at(placing.height) == 2


def test_a_zoom_is_the_real_size_of_every_page() -> None:
    placing = place_pages([(595.0, 842.0), (842.0, 595.0)], 420, percent=100, gap=12, margin=12)
    assert {page.scale for page in placing.pages} == {NATURAL}
    assert placing.width == round(842 * NATURAL) + 24
    assert placing.pages[0].x == (placing.width - placing.pages[0].width) // 2


@pytest.mark.parametrize(("percent", "larger", "smaller"), [(48, 50, 33), (100, 125, 90), (400, 400, 300)])
def test_zoom_steps(percent: int, larger: int, smaller: int) -> None:
    assert step_from(percent, 1) == larger
    assert step_from(percent, -1) == smaller
    assert step_from(STEPS[0], -1) == STEPS[0]
