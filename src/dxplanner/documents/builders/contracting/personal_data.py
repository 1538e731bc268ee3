"""個人情報取扱特記事項: the annex of the contract where the contractor touches personal data."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.contracting.articles import Article, article, article_blocks, listed
from dxplanner.documents.model import Block


def personal_data(answers: Answers) -> list[Block]:
    return article_blocks(answers, ARTICLES)


ARTICLES: tuple[Article, ...] = (
    article(
        "principle",
        "基本的な事項",
        "乙は、個人情報の保護の重要性を認識し、個人の権利利益を侵害することのないよう、個人情報を適正に取り扱わなければならない。",
    ),
    article(
        "people",
        "管理の体制及び従事者",
        "乙は、個人情報の管理の責任者及び取り扱う従事者を定め、書面により甲に報告しなければならない。",
        "乙は、従事者に対し、在職中及び退職後における守秘の義務並びに罰則について、必要な教育を行わなければならない。",
    ),
    article(
        "collecting",
        "取得及び利用の制限",
        "乙は、本業務に必要な範囲を超えて、個人情報を取得してはならない。",
        "乙は、甲の指示又は承諾があるときを除き、個人情報を本業務以外の目的に利用し、又は第三者に提供してはならない。",
    ),
    article(
        "keeping",
        "安全管理",
        listed(
            "乙は、次に掲げる措置を講じなければならない。",
            "個人情報を取り扱う場所及び機器を定め、ほかの者が触れないようにすること。",
            "甲の承諾なく、個人情報を複製し、持ち出し、又は外部に送信しないこと。",
            "個人情報を含むデータは、暗号化その他の方法により保護すること。",
            "個人情報の受渡し、利用、返還及び消去を記録すること。",
        ),
    ),
    article(
        "again",
        "再委託",
        "乙は、甲の承諾を得たときを除き、個人情報の取扱いを第三者に委託してはならない。",
        "乙は、再委託の相手方に、この特記事項と同じ義務を負わせ、その取扱いを監督しなければならない。",
    ),
    article(
        "accident",
        "事故の報告",
        "乙は、個人情報の漏えい、滅失、毀損その他の事故が生じ、又はそのおそれがあるときは、直ちに甲に報告し、被害の拡大を防ぐ措置を"
        "講じなければならない。",
        "甲は、必要があるときは、事故の内容を公表することができる。",
    ),
    article(
        "audit",
        "調査及び報告",
        "甲は、個人情報の取扱いの状況について、乙に報告を求め、又は実地に調査することができる。",
    ),
    article(
        "returning",
        "返還及び消去",
        "乙は、本業務が終了したときは、個人情報が記録された資料等を直ちに甲に返還し、又は甲の指示に従い、復元できない方法で消去し、"
        "若しくは廃棄しなければならない。",
        "乙は、消去又は廃棄をしたときは、その日、方法、対象及び担当者を記載した証明書を甲に提出しなければならない。",
    ),
)
