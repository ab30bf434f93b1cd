"""Fetch one file of a publisher whole, or say why not; a half file is never left behind."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerbook.errors import RefreshError
from careerbook.facts.refresh.extra import need

# Some publishers refuse clients that do not say who they are.
AGENT = "careerbook-refresh (The AI Careers Handbook; refreshes its tables by hand)"
CONNECT_SECONDS = 15.0
READ_SECONDS = 60.0
"""Longest wait for the next bytes: a server that hangs is given up."""
TRIES = 3
PAUSE_SECONDS = 2.0
"""Before the second try; doubled before each further one."""
LARGEST_BYTES = 400_000_000
TOLD_EVERY_BYTES = 5_000_000
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that a later try may better."""
PAGE_STARTS = (b"<!doctype", b"<html", b"<head", b"<?xml", b"<!--")

Tell = Callable[[str], None]


def fetch(
    url: str,
    target: Path,
    tell: Tell = lambda text: None,
    *,
    read_seconds: float = READ_SECONDS,
    tries: int = TRIES,
    pause_seconds: float = PAUSE_SECONDS,
) -> Path:
    """Fetch an address into a file and return the file.

    Parameters
    ----------
    url, target
        What to fetch, and where to put it; ``target`` appears only when all of it came.
    tell
        Receives lines about progress and further tries.
    read_seconds, tries, pause_seconds
        Longest wait for bytes, how often it is tried, and the pause before the second try.

    Raises
    ------
    RefreshError
        When there is no network, the publisher answers with an error, an empty or a half file, or
        with a web page in the place of data. The message names the address and what to do.
    """
    httpx = need("httpx")
    part = target.with_name(target.name + ".part")
    pause = pause_seconds
    try:
        for attempt in range(1, tries + 1):
            try:
                _stream(httpx, url, part, tell, read_seconds)
                _judge(url, part)
                return part.replace(target)
            except _PassingError as error:
                if attempt == tries:
                    raise RefreshError(f"{error} ({tries} tries)") from error
                tell(f"{error}; again in {pause:g} s")
                time.sleep(pause)
                pause *= 2
    finally:
        part.unlink(missing_ok=True)
    raise AssertionError("a try returns or raises")


class _PassingError(Exception):
    """Something that a later try may better."""


def _stream(httpx: Any, url: str, part: Path, tell: Tell, read_seconds: float) -> None:
    timeout = httpx.Timeout(read_seconds, connect=min(CONNECT_SECONDS, read_seconds))
    headers = {"User-Agent": AGENT, "Accept": "*/*"}
    done = 0
    try:
        with (
            httpx.stream(
                "GET", url, headers=headers, timeout=timeout, follow_redirects=True
            ) as answer,
            part.open("wb") as file,
        ):
            _judge_status(url, answer.status_code)
            total = int(answer.headers.get("content-length") or 0)
            told = 0
            for chunk in answer.iter_bytes():
                file.write(chunk)
                done += len(chunk)
                if done > LARGEST_BYTES:
                    raise RefreshError(f"{url} is larger than {LARGEST_BYTES:,} bytes; given up")
                if done - told >= TOLD_EVERY_BYTES:
                    told = done
                    of = f" of {total / 1e6:.0f}" if total else ""
                    tell(f"  {done / 1e6:.0f}{of} MB")
            # Packed answers are longer than they say; a half one breaks off in the reading.
            if total and not answer.headers.get("content-encoding") and done != total:
                raise _PassingError(f"{url} broke off after {done:,} of {total:,} bytes")
    except httpx.ConnectError as error:
        raise RefreshError(
            f"no connection to {httpx.URL(url).host}: is there a network? ({error})"
        ) from error
    except httpx.TimeoutException as error:
        raise _PassingError(f"{url} did not answer within {read_seconds:g} s") from error
    except httpx.InvalidURL as error:
        raise RefreshError(f"{url} is no address: {error}") from error
    except httpx.TransportError as error:
        raise _PassingError(f"{url} broke off after {done:,} bytes ({error})") from error


def _judge_status(url: str, status: int) -> None:
    if status in PASSING:
        raise _PassingError(f"{url} answered {status}")
    if status in {401, 403}:
        raise RefreshError(f"{url} answered {status}: the publisher refuses; try again later")
    if status in {404, 410}:
        raise RefreshError(
            f"{url} answered {status}: the file is not there; the release may not be out yet, or "
            "the publisher moved it"
        )
    if status != 200:
        raise RefreshError(f"{url} answered {status}, not 200")


def _judge(url: str, part: Path) -> None:
    with part.open("rb") as file:
        start = file.read(512)
    if not start:
        raise _PassingError(f"{url} answered with an empty file")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(PAGE_STARTS):
        raise RefreshError(
            f"{url} answered with a web page, not with data: open it in a browser and see what "
            "the publisher says"
        )
