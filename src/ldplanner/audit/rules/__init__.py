"""One family of rules per file; the table of contents is in `ldplanner.audit.audit`."""
