"""The papers of a call, compiled from the same answers as the 募集要項: words by form, texts, forms, Q and A."""
