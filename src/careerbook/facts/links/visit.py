"""Opens an address and says in one word whether it answered."""

from __future__ import annotations

from typing import Any

from careerbook.facts.refresh.extra import need

ANSWERED = "answered"
SECONDS = 15.0
"""Longest wait for one address."""
AGENT = "careerbook-links (checks the links of an open handbook)"


def visit(url: str, seconds: float = SECONDS, client: Any = None) -> str:
    """Return ``"answered"``, or what went wrong in a few words.

    The first bytes of the page are read and no more: some publishers refuse a bare HEAD request.

    Parameters
    ----------
    url
        The address.
    seconds
        Longest wait.
    client
        Something with the ``stream`` of httpx; by default httpx itself.

    Raises
    ------
    RefreshError
        When httpx is not installed.
    """
    httpx = need("httpx")
    try:
        with (client or httpx).stream(
            "GET",
            url,
            headers={"User-Agent": AGENT},
            timeout=seconds,
            follow_redirects=True,
        ) as answer:
            status = int(answer.status_code)
    except httpx.TimeoutException:
        return f"no answer within {seconds:g} s"
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"not reached: {type(error).__name__}"
    return ANSWERED if status < 400 else f"error {status}"
