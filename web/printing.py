"""What commands print: for people on a terminal, or JSON for programs."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
import msgspec

from index.omissions import MOST_NAMED
from search.messages import FACET_CUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.report import Progress, Report
    from index.sources.inspection import Inspection
    from index.stamp import Stamp
    from search.results import Hit, Marked, Results

# More than a screen of these helps nobody; --json names more.
_MAX_NAMED = 20
_METADATA = {
    "date": "ngày", "category": "chuyên mục", "author": "tác giả", "source": "nguồn",
    "url": "đường dẫn", "places": "địa bàn", "author_role": "chức danh",
    "author_organisation": "đơn vị của tác giả", "number": "số hiệu", "signer": "người ký",
    "issuer": "cơ quan ban hành", "province_now": "tỉnh từ 7/2025", "type": "loại văn bản",
}  # fmt: skip


def as_json(value: Mapping[str, Any]) -> None:
    """Print one JSON object on one line."""
    click.echo(json.dumps(msgspec.to_builtins(value), ensure_ascii=False))


def note(message: str) -> None:
    """Print a message for people, beside the results."""
    click.echo(plain(message), err=True)


def plain(text: str) -> str:
    """Return text that cannot steer a terminal: what is not printable becomes a space."""
    return "".join(char if char.isprintable() else " " for char in text)


def number(value: float, digits: int = 0) -> str:
    """Return a number as Vietnamese writes it: 12.345,6."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def report_as_json(done: Report) -> None:
    """Print what a reindex did on one line of JSON."""
    as_json(done.to_json())


def report(done: Report) -> None:
    """Print what a reindex did, and name what it skipped."""
    for one in done.skipped[:_MAX_NAMED]:
        note(f"Bỏ qua {one.source}: {one.reason}")
    if done.skipped_total > _MAX_NAMED:
        note(
            f"… và {number(done.skipped_total - _MAX_NAMED)} mục khác; --json nêu "
            f"{number(MOST_NAMED)} mục đầu của mỗi lý do."
        )
    counts = {
        "đọc": done.read,
        "mới hoặc đổi": done.indexed,
        "giữ nguyên": done.unchanged,
        "xoá": done.deleted,
        "trùng": done.duplicates,
        "bỏ qua": done.skipped_total,
    }
    parts = _counted(counts)
    click.echo(f"Chỉ mục có {number(done.documents)} tài liệu ({parts}).")
    if done.near_duplicates:
        copies = f"{number(done.near_duplicates)} tài liệu gần giống tài liệu khác"
        click.echo(f"Trong đó {copies}; kết quả tìm gộp chúng lại.")
    for label, told in (
        ("Định dạng", done.formats),
        ("Bảng mã", done.encodings),
        ("Dữ liệu rút ra", {_METADATA.get(name, name): n for name, n in done.metadata.items()}),
        ("Lý do bỏ qua", done.reasons),
    ):
        if told:
            click.echo(f"{label}: {plain(_counted(told))}.")
    published = f"bản {done.generation}" if done.generation else "chạy thử, không ghi gì"
    click.echo(f"Xong sau {number(done.seconds, 1)} giây; {published}.")


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number(count)}" for name, count in counts.items())


def status(stamp: Stamp) -> None:
    """Print what the published index is."""
    click.echo(f"Tài liệu:   {number(stamp.documents)}")
    click.echo(f"Bản:        {stamp.generation}")
    click.echo(f"Lập lúc:    {stamp.built_at}")
    click.echo(f"Bộ máy:     {stamp.engine}")
    click.echo(f"Kích thước: {number(stamp.size / 1_000_000, 1)} MB")


def inspection(found: Inspection) -> None:
    """Print what a file gives and where each value comes from."""
    click.echo(f"{plain(found.source)}: {found.format}, {found.encoding or 'không rõ bảng mã'}")
    for document in found.documents:
        click.echo(f"\n{plain(document.title)}")
        for one in document.provenance:
            sure = "" if one.sure else " (chưa chắc)"
            where = f", dòng {one.line}" if one.line else ""
            click.echo(f"  {one.field}: {plain(one.value)}{sure} — {one.rule}{where}")
        click.echo(document.text)
    for line in found.cut:
        click.echo(f"bỏ dòng {line.number}: {plain(line.text)}")
    for skip in found.skipped:
        note(f"Bỏ qua {skip.source}: {skip.reason}")
    if found.more:
        note("Còn những bản ghi khác; chỉ hiện vài bản đầu.")


def measures(values: Mapping[str, float]) -> None:
    """Print the measures of an evaluation, one a line."""
    for name, value in values.items():
        click.echo(f"{name:<12}{number(value) if name == 'queries' else f'{value:.4f}'}")


def results(found: Results) -> None:
    """Print the hits of a search as a readable list."""
    for notice in found.notices:
        if notice.code != FACET_CUT:
            note(notice.message)
    if found.did_you_mean:
        note(f"Có phải bạn muốn tìm: {found.did_you_mean}")
    click.echo(f"{number(found.total)} kết quả ({number(found.took_ms, 1)} ms)")
    first = (found.criteria.page - 1) * found.criteria.size + 1
    for place, hit in enumerate(found.hits, first):
        click.echo("\n" + "\n".join(_hit(place, hit)))


def _hit(place: int, hit: Hit) -> Iterator[str]:
    doc = hit.document
    yield f"{place}. {_marked(hit.title) or plain(doc.id)}"
    about = (doc.date and f"{doc.date:%d/%m/%Y}", doc.category, doc.author, doc.source)
    if line := " · ".join(plain(part) for part in about if part):
        yield f"   {line}"
    for snippet in hit.snippets:
        precede, follow = snippet.cut_from(doc.text)
        line = " ".join(_marked(snippet).split())
        yield f"   {'… ' if precede else ''}{line}{' …' if follow else ''}"
    if hit.similar:
        yield f"   + {number(hit.similar)} bài tương tự"
    yield f"   {plain(doc.url or doc.id)}"


def _marked(marked: Marked) -> str:
    """Return the text with its marks in bold; `click.echo` drops that off a terminal."""
    pieces, end = [], 0
    for mark in marked.marks:
        pieces.append(plain(marked.text[end : mark.start]))
        pieces.append(click.style(plain(marked.text[mark.start : mark.end]), bold=True))
        end = mark.end
    return "".join(pieces) + plain(marked.text[end:])


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Give what draws the progress of a reindex: nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _documents, _share: None
        return
    # It takes .025 s to load, and most commands draw nothing.
    from tqdm import tqdm  # noqa: PLC0415

    layout = "{percentage:3.0f} % |{bar}| {postfix} [{elapsed} < {remaining}]"
    with tqdm(total=1.0, bar_format=layout, dynamic_ncols=True) as bar:

        def show(documents: int, share: float) -> None:
            bar.set_postfix_str(f"{number(documents)} tài liệu", refresh=False)
            bar.update(share - bar.n)

        yield show
