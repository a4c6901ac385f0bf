"""What a page may use: how wide it is, and which characters the output can carry."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Glyphs:
    """The few characters beyond letters; `km`, `social` and `training` fill the mix bars, `sparks` rise."""

    arrow: str
    full: str
    empty: str
    km: str
    social: str
    training: str
    hidden: str
    sparks: str

    @property
    def all(self) -> str:
        """Every character that an output must be able to encode."""
        return self.arrow + self.full + self.empty + self.km + self.social + self.training + self.hidden + self.sparks


UNICODE = Glyphs(arrow="→", full="█", empty="░", km="█", social="▒", training="░", hidden="…", sparks="▁▂▃▄▅▆▇█")
ASCII = Glyphs(arrow="->", full="#", empty=".", km="#", social="=", training=".", hidden="...", sparks="_.-~=+*#")


@dataclass(frozen=True)
class Look:
    """The width of a page in cells, and its glyphs."""

    width: int = 80
    glyphs: Glyphs = UNICODE


def glyphs_for(encoding: str) -> Glyphs:
    """Return the glyphs that an encoding can carry: Unicode, or their ASCII stand-ins."""
    try:
        UNICODE.all.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE
