"""第4章 外部人材の募集: the answers the 募集要項 is compiled from. The pages stand in `recruitment_*`."""

from dxplanner.wizards.chapters.recruitment_after import GOALS, INTAKE
from dxplanner.wizards.chapters.recruitment_channels import CHANNELS
from dxplanner.wizards.chapters.recruitment_choice import CHOICE
from dxplanner.wizards.chapters.recruitment_contract import AGREEMENT, CONTRACT_METHOD
from dxplanner.wizards.chapters.recruitment_fairness import PLEDGE, REGISTER, RESTRICTION
from dxplanner.wizards.chapters.recruitment_leaving import LEAVING
from dxplanner.wizards.chapters.recruitment_needs import NEEDS, OBSTACLES
from dxplanner.wizards.chapters.recruitment_papers import NOTICE_PAPERS
from dxplanner.wizards.chapters.recruitment_proposal import CRITERIA, PROPOSAL, RESULT
from dxplanner.wizards.chapters.recruitment_register import REGISTER as TALENT_REGISTER
from dxplanner.wizards.chapters.recruitment_selection import INTERVIEW, SCORING
from dxplanner.wizards.chapters.recruitment_terms import FAIRNESS, PAPERS, PAY, SCHEDULE, WORK
from dxplanner.wizards.chapters.recruitment_work import DUTIES, FORM, PURPOSE, REQUIREMENTS
from dxplanner.wizards.spec import Chapter, Part

CHAPTER = Chapter(
    id="recruitment",
    number=4,
    title="外部人材の募集",
    intro=(
        "募集要項に載せることを順に決めます。当面は募集しない場合も、"
        "趣旨と業務を書いておくと、県や近隣の団体との相談に使えます。"
    ),
    steps=(
        NEEDS,
        OBSTACLES,
        PURPOSE,
        DUTIES,
        REQUIREMENTS,
        CHOICE,
        FORM,
        WORK,
        PAY,
        FAIRNESS,
        RESTRICTION,
        PLEDGE,
        REGISTER,
        CHANNELS,
        SCHEDULE,
        SCORING,
        INTERVIEW,
        PAPERS,
        NOTICE_PAPERS,
        CONTRACT_METHOD,
        PROPOSAL,
        CRITERIA,
        RESULT,
        AGREEMENT,
        INTAKE,
        GOALS,
        LEAVING,
        TALENT_REGISTER,
    ),
    parts=(
        Part(title="人材像", first="needs"),
        Part(title="形態と条件", first="form_choice"),
        Part(title="公平性と守秘", first="fairness"),
        Part(title="募集と選考", first="channels"),
        Part(title="業務委託の契約", first="contract_method"),
        Part(title="受入れの後", first="intake"),
    ),
)
