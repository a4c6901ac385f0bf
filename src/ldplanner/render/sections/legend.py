"""What the colours of the streams stand for."""

from ldplanner.domain.stream import Stream

LEGEND = tuple((str(stream), f"{stream}: {stream.label}") for stream in Stream)
