"""The papers of a contract for an outsourced task: how the contractor is chosen, the contract, its inspection."""
