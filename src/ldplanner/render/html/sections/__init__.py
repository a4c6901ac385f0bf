"""The sections of the report, one per file, in words and figures without any markup."""
