"""Papers of 調達の公平性: the pledge, the declaration of interests, the register, the agreement with a company."""
