"""What the pages of a plan say, one section per file, in words and figures without any markup."""
