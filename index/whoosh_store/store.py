"""Generations of Whoosh indexes: begun, filled by workers, published."""

from __future__ import annotations

import hashlib
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Self

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from index.errors import IndexOutdated
from index.fields import FACETS
from index.generations import Generations
from index.live import keys_of
from index.text import tokens
from index.text.pyvi_model import PINNED_SHA256
from index.whoosh_store.codec import EXTENSION, ArraySegment
from index.whoosh_store.groups import load_loops, write_groups
from index.whoosh_store.lexicon import decode
from index.whoosh_store.schema import FORMAT, ID, build_schema
from index.whoosh_store.segments import NAME, live_documents, read_segments
from index.whoosh_store.sink import WhooshSink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.base import Base
    from index.draft import Draft
    from index.fields import FacetSetting
    from index.live import I64, Live
    from index.published import Published
    from index.stamp import Stamp
    from index.store import Lot, Piece
    from index.whoosh_store.dtypes import U16, Bools
    from index.whoosh_store.segment import SegmentArrays

ENGINE = "whoosh"
# Segments with fewer live documents, or less than this share of them alive, are written
# anew once there are many: each segment costs every query a fixed time.
_SMALL = 4096
_MANY_SMALL = 8
_LEAST_ALIVE = 0.7
# Documents written anew travel to the workers in lots of this size.
_LOT = 256
# A text with everything the analyzer has rules for; its tokens are the fingerprint.
_PROBE = (
    "Ủy ban nhân dân (UBND) xã Hoà Thuỷ, TP.HCM – KT- XH 14,2%/năm; qũy, Ðồng\u00a0bằng, "
    "no\u0302ng tho\u0302n mo\u031b\u0301i, ｎông\u200bthôn, th\u00adôn, 05-CT/TW, 22/05/2020, "
    "R&D_2, covid19, Straße, ½"
)


@cache
def analyzer_fingerprint() -> str:
    """Return a hash of what the analyzer does: its tokens for a probe, the words' model."""
    behaviour = repr([tuple(token) for token in tokens(_PROBE)]) + repr(PINNED_SHA256)
    return hashlib.blake2b(behaviour.encode(), digest_size=16).hexdigest()


def schema_fingerprint() -> str:
    """Return what names the form of the index: its version, and the facets that users made."""
    return ":".join([str(FORMAT), *FACETS.made])


def require_current(stamp: Stamp) -> None:
    """Raise `IndexOutdated` where another analyzer or schema built the index.

    A facet that was made since is empty until the next reindex: that is no reason.
    """
    form = stamp.schema.partition(":")[0]
    if (stamp.analyzer, form) != (analyzer_fingerprint(), str(FORMAT)):
        raise IndexOutdated(
            "Chỉ mục được lập bởi một phiên bản khác; hãy chạy: timviet reindex --full THƯ_MỤC"
        )


def _usable(published: Published | None) -> Published | None:
    """Return the generation to build on; an outdated one is none."""
    if published is None or published.stamp.schema != schema_fingerprint():
        return None
    try:
        require_current(published.stamp)
    except IndexOutdated:
        return None
    return published


class WhooshStore:
    """The Whoosh indexes under one data directory."""

    def __init__(self, data_dir: Path, facets: Sequence[FacetSetting] = ()) -> None:
        self._generations = Generations(data_dir)
        self._facets = tuple(facets)

    def begin(self, base: Base | None) -> WhooshBuild:
        """Start a build. Raises `IndexLocked` while another one is under way."""
        draft = self._generations.begin()
        try:
            usable = _usable(base.whole()) if base else None
            return WhooshBuild(draft, usable, self._facets)
        except BaseException:
            draft.abandon()
            raise

    def stamp(self) -> Stamp | None:
        """Return the stamp of the published index, None if there is none."""
        published = self._generations.current()
        return published.stamp if published else None

    def verify(self) -> list[str]:
        """Return the names of published files that differ from the manifest."""
        return self._generations.verify()


class WhooshBuild:
    """One generation under construction."""

    def __init__(
        self, draft: Draft, base: Published | None, facets: Sequence[FacetSetting] = ()
    ) -> None:
        self._facets = facets
        self._draft = draft
        self._base = base
        self.path = draft.path
        self.previous = base.path if base else None
        self.near_duplicates = self._documents = 0
        self.unfinished = draft.unfinished
        number = base.stamp.generation if base else 0
        self.state = f"{number} {analyzer_fingerprint()} {schema_fingerprint()}"
        self._segments = read_segments(base.path) if base else []
        self._stale = _stale([segment for segment, _ in self._segments])

    def sink(self) -> Callable[[], WhooshSink]:
        """Return what makes a worker's sink."""
        return partial(WhooshSink, self.path, self.previous, self._facets)

    def previous_keys(self) -> I64:
        """Return the keys of the documents of the generation before."""
        return np.concatenate([np.empty(0, np.int64), *(keys for keys, _ in self._living)])

    def leftovers(self) -> Iterator[Lot]:
        """Yield the documents of segments that are not worth keeping."""
        for segment, _ in self._segments:
            if segment in self._stale:
                live = np.flatnonzero(live_documents(segment)).tolist()
                for start in range(0, len(live), _LOT):
                    yield segment.segid, tuple(live[start : start + _LOT])

    def small(self, pieces: Sequence[Piece]) -> frozenset[str]:
        """Return the names of new segments that are better written anew as fewer."""
        small = [piece for piece in pieces if piece.documents < _SMALL]
        return frozenset(piece.name for piece in small) if len(small) > _MANY_SMALL else frozenset()

    def get_ready(self) -> None:
        """Load what putting together needs; what has been read does not matter."""
        load_loops()
        _ = self._living

    def assemble(self, pieces: Sequence[Piece], live: Live) -> None:
        """Put together exactly the documents that live."""
        new = list(self._new(pieces, live))
        self._draft.seal([segment.make_filename(EXTENSION) for segment in new])
        segments = [*self._kept(live), *new]
        storage = FileStorage(str(self.path))
        TOC(build_schema(), segments, 1).write(storage, NAME)
        opened = read_segments(self.path)
        live_segments = [(arrays, live_documents(segment)) for segment, arrays in opened]
        self.near_duplicates = write_groups(self.path, live_segments)
        self._documents = sum(segment.doc_count() for segment in segments)

    def publish(self) -> Stamp:
        """Publish what was put together."""
        return self._draft.publish(
            documents=self._documents,
            engine=ENGINE,
            analyzer=analyzer_fingerprint(),
            schema=schema_fingerprint(),
        )

    def _new(self, pieces: Sequence[Piece], live: Live) -> Iterator[ArraySegment]:
        """Yield the new segments that have anything live, in the order of their documents."""
        for piece in pieces:
            alive = live.written(piece.name, piece.documents)
            if alive.any():
                yield _with_live(piece.name, alive)
            else:
                (self.path / piece.file).unlink()

    def _kept(self, live: Live) -> Iterator[ArraySegment]:
        """Yield the segments that go on, linked, what is not live in them deleted."""
        for (segment, _), (keys, docs) in zip(self._segments, self._living, strict=True):
            kept = np.zeros(segment.doc_count_all(), np.bool_)
            kept[docs[live.kept(keys)]] = True
            if self._base and segment not in self._stale and kept.any():
                self._draft.link_from(self._base, segment.make_filename(EXTENSION))
                yield _with_live(segment.segid, kept)

    @cached_property
    def _living(self) -> list[tuple[I64, U16]]:
        """The keys of each segment's living documents, and the document that each one names."""
        return [_living_in(segment, arrays) for segment, arrays in self._segments]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._draft.abandon()


def _stale(segments: Sequence[ArraySegment]) -> list[ArraySegment]:
    small = [segment for segment in segments if segment.doc_count() < _SMALL]
    dying = [s for s in segments if s.doc_count() < _LEAST_ALIVE * s.doc_count_all()]
    return [*dying, *(s for s in small if s not in dying)] if len(small) > _MANY_SMALL else dying


def _living_in(segment: ArraySegment, arrays: SegmentArrays) -> tuple[I64, U16]:
    field = arrays.fields[ID]
    names = keys_of(map(decode, field.lexicon))
    # An id may have several documents, all but one of them deleted.
    starts = field.starts.astype(np.int64)
    keys = np.repeat(names, starts[1:] - starts[:-1])
    alive = live_documents(segment)[field.docs]
    return keys[alive], field.docs[alive]


def _with_live(segid: str, live: Bools) -> ArraySegment:
    segment = ArraySegment(NAME, len(live), segid)
    for doc in np.flatnonzero(~live).tolist():
        segment.delete_document(doc)
    return segment
