"""第3章 推進体制: in the order an officer thinks, from the meeting at the top to the lines of the chart."""

from dxplanner.wizards.chapters.organisation_charters import CHARTERS, ORDINANCES
from dxplanner.wizards.chapters.organisation_members import HEADQUARTERS, POSTS
from dxplanner.wizards.chapters.organisation_options import OPTIONS
from dxplanner.wizards.chapters.organisation_outreach import APPLICATION, OUTREACH
from dxplanner.wizards.chapters.organisation_people import PEOPLE, SKILLS
from dxplanner.wizards.chapters.organisation_roles import AIDE, LEADERS, OFFICE, ROLES, RULES
from dxplanner.wizards.spec import Chapter, Part

CHAPTER = Chapter(
    id="organisation",
    number=3,
    title="推進体制",
    intro=(
        "だれが決め、だれが補佐し、だれが動くのかを決めます。"
        "今ある会議と職を使うことを基本に、足りないところだけを新しく置きます。"
    ),
    steps=(
        HEADQUARTERS,
        POSTS,
        ROLES,
        AIDE,
        OFFICE,
        LEADERS,
        PEOPLE,
        SKILLS,
        OPTIONS,
        RULES,
        CHARTERS,
        ORDINANCES,
        OUTREACH,
        APPLICATION,
    ),
    parts=(
        Part(title="体制を組む", first="headquarters"),
        Part(title="人手と案の比較", first="people"),
        Part(title="決まりにする", first="rules"),
        Part(title="県や近隣との相談", first="outreach"),
    ),
)
