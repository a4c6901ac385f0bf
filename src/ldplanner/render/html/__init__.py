"""The report: one page of HTML that needs no network, no script to be read, and no program but a browser."""
