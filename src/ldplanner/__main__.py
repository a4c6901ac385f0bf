"""`python -m ldplanner`: the program, where its script is not on the path."""

from ldplanner.cli.app import main

if __name__ == "__main__":
    main()
