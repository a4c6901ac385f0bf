"""Plans side by side: as text, Markdown, CSV and JSON."""
