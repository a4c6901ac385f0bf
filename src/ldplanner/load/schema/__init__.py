"""JSON Schemas (draft-07) of the files: their keys and words are those that the loader itself knows."""
