"""任用等の形態を選ぶ問い: whether another municipality or the prefecture would send one of its staff."""

STATEMENTS = (
    """ALTER TABLE "recruitment_form_questions" ADD COLUMN "sender" INTEGER /* 職員を派遣してくれる県や市町村の当て */""",
)
