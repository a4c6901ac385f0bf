"""Files to tables: CSV and Excel workbooks, of any dialect, within limits."""
