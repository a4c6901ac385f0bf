"""What a plan is judged by, one goal per file."""
