"""The pages of the documents beside the questions, following the typing. The rest of `ui` needs `attach` only."""
