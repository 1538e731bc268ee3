"""Reading workbooks that come from elsewhere: strict, bounded, and never changing a plan themselves."""
