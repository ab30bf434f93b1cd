"""The live extension: units, builds, and widgets in a real browser."""
