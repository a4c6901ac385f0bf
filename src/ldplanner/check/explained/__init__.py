"""What each kind of finding means, in words for whoever minds the file: one family per file."""
