"""What people see: pages of text and JSON, made from values; nothing here prints."""
