"""The sample towns that come with the program."""

from tomllib import loads

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.facts.resources import resource_path
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    id: str
    name: str
    description: str
    file: str
    fictional: bool


def samples() -> tuple[Sample, ...]:
    content = loads(resource_path("samples", "samples.toml").read_text(encoding="utf-8"))
    return tuple(
        Sample(
            id=item["id"],
            name=item["name"],
            description=item["description"],
            file=item["file"],
            fictional=item["fictional"],
        )
        for item in content["samples"]
    )


def sample_plan(sample_id: str) -> Plan:
    for sample in samples():
        if sample.id == sample_id:
            return read_exchange(resource_path("samples", sample.file).read_bytes()).plan
    raise BadInput(f"見本「{sample_id}」はありません。")
