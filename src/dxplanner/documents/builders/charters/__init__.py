"""設置要綱 of 推進本部, CIO補佐官 and DX推進リーダー, made from the plan; articles the officer worded anew are kept."""
