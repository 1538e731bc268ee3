"""The papers of a contract for an outsourced task, as the registry lists them."""

from dxplanner.documents.kinds import DocumentGroup, DocumentKind
from dxplanner.documents.not_yet_contract import not_a_proposal, not_negotiated, not_outsourced
from dxplanner.documents.profile import NumberingStyle

CONTRACT_KINDS: tuple[DocumentKind, ...] = (
    DocumentKind(
        id="proposal_guidelines",
        name="公募型プロポーザル実施要領",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_proposal,
    ),
    DocumentKind(
        id="evaluation_criteria",
        name="評価基準",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_proposal,
    ),
    DocumentKind(
        id="review_committee_charter",
        name="審査委員会設置要綱（案）",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_proposal,
    ),
    DocumentKind(
        id="question_answers",
        name="質問回答書",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_proposal,
    ),
    DocumentKind(
        id="result_notice",
        name="審査結果の公表",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_proposal,
    ),
    DocumentKind(
        id="negotiated_contract_reason",
        name="随意契約理由書",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_negotiated,
    ),
    DocumentKind(
        id="contract_draft",
        name="業務委託契約書（案）",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_outsourced,
    ),
    DocumentKind(
        id="inspection_record",
        name="検査調書",
        group=DocumentGroup.CONTRACT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_outsourced,
    ),
)
