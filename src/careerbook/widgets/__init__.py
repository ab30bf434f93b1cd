"""The handbook's live widgets, one module each; ``js/`` holds their browser side."""
