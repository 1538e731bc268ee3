"""The sample towns are there, by id."""

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.services.samples import sample_plan, samples


def test_both_samples_can_be_opened() -> None:
    listed = samples()
    assert [sample.id for sample in listed] == ["mihon", "bandai"]
    for sample in listed:
        town = sample_plan(sample.id).municipality
        assert sample.name == f"{town.prefecture}{town.name}"
        assert sample.description
    assert [sample.fictional for sample in listed] == [True, False]


@pytest.mark.parametrize("name", ["", "../samples", "mihon.json", "MIHON"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="ありません"):
        sample_plan(name)
