"""What `check` found, in the formats that people, CI systems and programs read; one file each."""
