"""A plan as tables for spreadsheets: people by quarter, actions, mix, money."""
