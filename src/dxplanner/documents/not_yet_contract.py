"""When a paper of an outsourced contract is of no use for a plan: another form, or another way of choosing."""

from dxplanner.plan.contracting import ContractMethod
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm

_OUTSOURCED = (None, AppointmentForm.OUTSOURCING)
_PROPOSAL = (None, ContractMethod.PROPOSAL)


def not_outsourced(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    return "" if form in _OUTSOURCED else "任用等の形態が業務委託ではないため、使いません。"


def not_a_proposal(plan: Plan) -> str:
    fits = plan.recruitment.contracting.method in _PROPOSAL
    return not_outsourced(plan) or (
        "" if fits else "契約の方法が公募型プロポーザルではないため、使いません。"
    )


def not_negotiated(plan: Plan) -> str:
    bids = plan.recruitment.contracting.method is ContractMethod.BIDDING
    return not_outsourced(plan) or ("競争入札によるため、使いません。" if bids else "")
