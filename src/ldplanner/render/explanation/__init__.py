"""Answers about a plan, for people and for programs."""
