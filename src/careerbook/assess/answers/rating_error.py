"""How far a reader's own rating of a skill may be off, before anything else is known of it.

The browser has the same numbers in ``assess/answers/rating_error.js``.

Self-ratings and measured performance correlate about r = .3. Where both spread by about one level,
the difference of a rating and the truth has the standard deviation sqrt(2 - 2 r). (The smaller
sqrt(1 - r^2) belongs to a rating that is first drawn toward the mean, which nobody does here.)

The errors of one person's ratings go together: who is generous in one skill is so in the next. Half
of their variance is taken as shared by all of them.

Source
------
P. A. Mabe, S. G. West (1982), Validity of self-evaluation of ability: a review and meta-analysis,
J. Appl. Psychol. 67:280-296: mean correlation .29 in 55 studies. P. A. Freund, N. Kasten (2012),
How smart do you think you are?, Psychol. Bull. 138:296-321: .33. The spread of one level and the
share of a half are editorial judgments.
"""

from __future__ import annotations

import math

VALIDITY = 0.3
"""Correlation of self-ratings and measured performance."""

OWN_LEVEL_SE = math.sqrt(2 - 2 * VALIDITY)
"""Standard error of a self-rated level, in levels: 1.18."""

SHARED = 0.5
"""Correlation of the errors of two ratings of one person."""
