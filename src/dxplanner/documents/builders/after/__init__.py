"""The papers for after the call: intake, review every quarter, handover, and what comes back."""
