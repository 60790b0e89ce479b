"""Figures for Prometheus: requests counted and timed, and the index that is served."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from flask import Flask, Response, g, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from index.errors import OperatorError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.service import Searcher

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class _Index(Collector):
    """What the served index says of itself, asked at every scrape."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield whether an index is served and, if so, its figures."""
        try:
            stamp, degraded = self._searcher.stamp(), self._searcher.degraded()
        except OperatorError:
            yield GaugeMetricFamily("timviet_index_up", "Whether an index is served.", 0)
            return
        yield GaugeMetricFamily("timviet_index_up", "Whether an index is served.", 1)
        yield GaugeMetricFamily(
            "timviet_index_degraded",
            "Whether an older generation is served, the newest being damaged.",
            int(degraded is not None),
        )
        yield GaugeMetricFamily("timviet_documents", "Documents served.", stamp.documents)
        yield GaugeMetricFamily("timviet_generation", "Generation served.", stamp.generation)
        yield GaugeMetricFamily("timviet_index_bytes", "Size of the index.", stamp.size)


class _Requests:
    """Counts and times every request of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._answered = Counter(
            "timviet_requests",
            "Requests answered.",
            ("endpoint", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "timviet_request_seconds",
            "Time to answer.",
            ("endpoint",),
            registry=self.registry,
            buckets=_BUCKETS,
        )

    def begin(self) -> None:
        """Note when a request came."""
        g.began = time.perf_counter()

    def count(self, response: Response) -> Response:
        """Count a request that is answered."""
        endpoint = request.endpoint or "none"
        self._answered.labels(endpoint, response.status_code).inc()
        self._seconds.labels(endpoint).observe(time.perf_counter() - g.began)
        return response


def init_app(app: Flask, searcher: Searcher) -> None:
    """Count and time every request, and answer `/metrics`."""
    requests = _Requests()
    app.before_request(requests.begin)
    app.after_request(requests.count)

    def metrics() -> Response:
        text = generate_latest(_scraped(requests.registry, searcher))
        return Response(text, content_type=CONTENT_TYPE_LATEST)

    app.add_url_rule("/metrics", "metrics", metrics)


def _scraped(own: CollectorRegistry, searcher: Searcher) -> CollectorRegistry:
    """Return what to write: this process's figures, or those of all workers together."""
    scraped = CollectorRegistry()
    scraped.register(_Index(searcher))
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(scraped)  # type: ignore[no-untyped-call]
    else:
        scraped.register(own)
    return scraped
