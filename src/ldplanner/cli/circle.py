"""Who a plan is shown to, as the user asked."""

from typing import Annotated

import typer

from ldplanner.audience.audience import Audience

AudienceOption = Annotated[
    Audience,
    typer.Option(
        "--audience", help="Who may read it: the owner all, the board no one's pay or cost, the team no money at all."
    ),
]
RedactOption = Annotated[
    bool, typer.Option("--redact", help="Put aliases (person-01, ...) for names and ids in everything it makes.")
]
