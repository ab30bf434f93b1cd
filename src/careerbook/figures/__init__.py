"""One function per chart: data in, :class:`~careerbook.figures.chart.Chart` out."""
