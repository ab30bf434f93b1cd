"""The reader's own document: its shape, its checks, its runs."""
