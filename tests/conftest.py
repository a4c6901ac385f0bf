"""What every test starts from."""

import signal

# whoever starts the tests in the background of a shell has Ctrl-C ignored, and every process that they start with it
signal.signal(signal.SIGINT, signal.default_int_handler)
