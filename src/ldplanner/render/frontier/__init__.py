"""A frontier as text, table and chart: one file each."""
