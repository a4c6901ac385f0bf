"""`ldplanner schema`: JSON Schemas of the files, for editors."""

from typing import Annotated

import typer

from ldplanner.cli.options import OutputOption
from ldplanner.cli.output_file import check_output, write_into
from ldplanner.cli.product import deliver_json
from ldplanner.errors import UsageError
from ldplanner.load.schema.documents import SchemaKind
from ldplanner.render.as_json import value_json


def schema(
    kind: Annotated[
        SchemaKind | None, typer.Argument(metavar="KIND", help="Which kind of file; a roster if left out.")
    ] = None,
    output: OutputOption = None,
    write: Annotated[
        str | None, typer.Option("--write", metavar="DIR", help="Write all of them into this directory.")
    ] = None,
) -> None:
    """Print the JSON Schema of a kind of file, so that an editor completes and explains its keys.

    Draft-07, which YAML editors read. A line at the top of a file tells them where its schema is.

    \b
    Examples:
      ldplanner schema roster -o roster.schema.json
      ldplanner schema --write schema                    all of them

    \b
    In roster.yaml:
      # yaml-language-server: $schema=roster.schema.json
    """  # noqa: D301  \b tells typer to keep the lines
    if write is not None:
        if kind is not None or output is not None:
            raise UsageError("`--write` writes every schema", hint="leave out the kind of file and `--output`")
        write_into(write, {each.file_name: value_json(each.schema) for each in SchemaKind})
        return
    if output is not None:
        check_output(output, [])
    deliver_json(value_json((kind or SchemaKind.ROSTER).schema), output)
