"""From a program to values with a proven bound, goal by goal."""
