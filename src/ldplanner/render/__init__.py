"""What a person or a program gets to read, one file per output format."""
