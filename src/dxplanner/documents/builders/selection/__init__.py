"""募集の媒体と選考の書類: what to ask a talent service, quotations, days, scores, questions and letters."""
