"""What every test starts from."""

import signal

from hypothesis import settings

# whoever starts the tests in the background of a shell has Ctrl-C ignored, and every process that they start with it
signal.signal(signal.SIGINT, signal.default_int_handler)

# the same cases each time, so that a change is refused for what it breaks; new ones with --hypothesis-profile=default
settings.register_profile("same", derandomize=True)
settings.load_profile("same")
