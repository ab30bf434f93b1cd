"""What every chart and widget stands on: base classes, style, frame, the bundles."""
