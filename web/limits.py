"""So many requests a minute from one address, and no more."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.exceptions import TooManyRequests

if TYPE_CHECKING:
    from collections.abc import Callable

# Addresses remembered at once: beyond it the one silent for longest is forgotten.
_REMEMBERED = 10_000
# What probes and monitors ask for is never refused.
_FREE = frozenset({"api.health", "api.ready", "metrics", "assets.file"})


class Bucket:
    """A bucket for each address, filled evenly: bursts of a minute's worth are allowed.

    Each worker process counts for itself, so that the real limit is as many times higher.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = per_minute
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, address: str) -> float:
        """Take one from the address's bucket; return the seconds to wait if it is empty."""
        now, rate = self._clock(), self._capacity / 60
        with self._lock:
            level, then = self._levels.pop(address, (float(self._capacity), now))
            level = min(self._capacity, level + (now - then) * rate)
            missing = max(0.0, 1 - level)
            self._levels[address] = (level if missing else level - 1, now)
            if len(self._levels) > _REMEMBERED:
                self._levels.popitem(last=False)
        return missing / rate


def init_app(app: Flask, per_minute: int) -> None:
    """Refuse with 429 what an address asks for beyond `per_minute`."""
    bucket = Bucket(per_minute)

    def check() -> None:
        if request.endpoint not in _FREE:
            seconds = bucket.wait(request.remote_addr or "")
            if seconds:
                raise TooManyRequests(retry_after=math.ceil(seconds))

    app.before_request(check)
