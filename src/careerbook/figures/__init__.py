"""One function per chart: data in, :class:`~careerbook.kit.chart.Chart` out."""
