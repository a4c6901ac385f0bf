"""What pydantic says, in plain lower-case words."""

_SENTENCES = {
    "missing": "this is missing",
    "extra_forbidden": "this is not known here",
    "string_type": "text wanted",
    "int_type": "a whole number wanted",
    "int_parsing": "a whole number wanted",
    "int_from_float": "a whole number wanted",
    "float_type": "a number wanted",
    "float_parsing": "a number wanted",
    "finite_number": "a finite number wanted",
    "bool_type": "true or false wanted",
    "bool_parsing": "true or false wanted",
    "tuple_type": "a list wanted",
    "list_type": "a list wanted",
    "dict_type": "keys and values wanted",
    "mapping_type": "keys and values wanted",
    "model_type": "keys and values wanted",
    "enum": "none of the words allowed here",
}


def sentence(kind: str, message: str) -> str:
    """Return what is wrong, from the type of a pydantic error and, for unknown types, its message."""
    words = message.removeprefix("Value error, ").removeprefix("Input should be ").strip()
    return _SENTENCES.get(kind) or words[:1].lower() + words[1:]
