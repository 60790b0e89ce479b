"""The command `timviet`: each command a thin face over one use case.

What is heavy (NumPy, the engine, Flask) is imported by the command that needs it, so that
help and mistakes are answered at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from index.errors import IndexMissing
from index.fields import FACET_NAMES
from web import printing
from web.follow import follow
from web.shell import FAILED, Shell, example, interruptible, located, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

json_output = click.option("--json", "json", is_flag=True, help="In kết quả dạng JSON.")


@click.group(cls=Shell, epilog=example("timviet reindex bai-viet/", "timviet search nong thon moi"))
def main() -> None:
    """Tìm kiếm toàn văn tiếng Việt: gõ thế nào cũng tìm ra."""


@main.command(
    epilog=example(
        "timviet reindex bai-viet/ tin-tuc.jsonl.gz", "timviet reindex bai-viet/ --watch"
    )
)
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True, type=Path)
@click.option("--full", is_flag=True, help="Đọc lại tất cả, kể cả những gì không đổi.")
@click.option("--jobs", metavar="N", type=click.IntRange(1, 256), help="Số tiến trình cùng làm.")
@click.option("--ocr", is_flag=True, default=None, help="Nhận dạng chữ trong PDF quét (tesseract).")
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ có gì, không ghi gì.")
@click.option(
    "--watch", is_flag=True, help="Theo dõi rồi công bố mỗi khi có thay đổi; Ctrl-C để thôi."
)
@json_output
@located
def reindex(
    sources: tuple[Path, ...], *, full: bool, dry_run: bool, watch: bool, json: bool, **flags: Any
) -> None:
    """Lập chỉ mục các tệp và thư mục rồi công bố trong một bước.

    Bị ngắt giữa chừng cũng không mất gì: chạy lại thì làm tiếp.
    """
    show = printing.report_as_json if json else printing.report
    settings = settings_of(**flags)
    if watch and dry_run:
        raise click.UsageError("--watch không đi cùng --dry-run.", click.get_current_context())
    if watch:
        follow(sources, settings, show, full=full)
        return
    from index.reindex import reindex as run

    with interruptible() as check, printing.progress_bar() as bar:

        def progress(documents: int, share: float) -> None:
            check()
            bar(documents, share)

        report = run(sources, settings, full=full, dry_run=dry_run, progress=progress)
    show(report)


# Unknown options pass, for a word left out begins with a dash: lũ -sạt.
@main.command(
    context_settings={"ignore_unknown_options": True},
    epilog=example(
        "timviet search nong thon moi --filter year=2020 --sort newest",
        "timviet search 'title:\"hồ chứa\" -hạn' --json",
    ),
)
@click.argument("query", metavar="QUERY…", nargs=-1, type=click.UNPROCESSED)
@click.option("--filter", "filters", metavar="NAME=VALUE", multiple=True, help="Lọc; lặp lại được.")
@click.option("--from", "from", metavar="YYYY-MM-DD", help="Từ ngày.")
@click.option("--to", metavar="YYYY-MM-DD", help="Đến hết ngày.")
@click.option("--sort", metavar="relevance|newest|oldest", help="Thứ tự.")
@click.option("--page", metavar="N", help="Trang, từ 1.")
@click.option("--size", metavar="N", help="Số kết quả một trang, từ 1 đến 100.")
@json_output
@located
def search(
    query: tuple[str, ...],
    *,
    filters: tuple[str, ...],
    json: bool,
    data_dir: Path | None,
    engine: str | None,
    **params: str | None,
) -> None:
    """Tìm trong chỉ mục; không có từ nào thì liệt kê tất cả, mới nhất trước."""
    from search import open_searcher
    from search.criteria import Criteria

    # Which filters there are is a setting, too.
    searcher = open_searcher(settings_of(data_dir=data_dir, engine=engine))
    given = _params(query, filters) | {name: [value] for name, value in params.items() if value}
    found = searcher.search(Criteria.from_params(given))
    if json:
        printing.as_json(found.to_json())
    else:
        printing.results(found)


def _params(query: Iterable[str], filters: Iterable[str]) -> dict[str, list[str]]:
    words = []
    for word in query:
        if word.startswith("--") and word != "--":
            raise click.NoSuchOption(word.partition("=")[0], ctx=click.get_current_context())
        # The shell gives bytes that are no UTF-8 as lone surrogates.
        words.append(word.encode("utf-8", "replace").decode())
    params = {"q": [" ".join(words)]}
    for written in filters:
        name, equals, value = written.partition("=")
        if not equals or name not in FACET_NAMES:
            allowed = ", ".join(sorted(FACET_NAMES))
            raise click.UsageError(
                f"--filter cần dạng tên=giá_trị; tên là một trong: {allowed}.",
                click.get_current_context(),
            )
        params.setdefault(name, []).append(value)
    return params


@main.command(epilog=example("timviet serve --port 9000 --workers 4"))
@click.option("--host", metavar="HOST", help="Địa chỉ; mặc định 127.0.0.1.")
@click.option("--port", metavar="N", type=click.IntRange(1, 65_535), help="Cổng; mặc định 8000.")
@click.option("--workers", metavar="N", type=click.IntRange(1, 256), help="Số tiến trình phục vụ.")
@located
def serve(**flags: Any) -> None:
    """Phục vụ trang tìm kiếm và JSON."""
    from web import server

    server.serve(settings_of(**flags))


@main.command(epilog=example("timviet status --json"))
@json_output
@located
def status(*, json: bool, **flags: Any) -> None:
    """Cho biết chỉ mục đang phục vụ: bao nhiêu tài liệu, lập khi nào."""
    from index import open_store

    stamp = open_store(settings_of(**flags)).stamp()
    if stamp is None:
        raise IndexMissing
    if json:
        printing.as_json(stamp.to_json())
    else:
        printing.status(stamp)


@main.command(epilog=example("timviet verify && echo 'nguyên vẹn'"))
@json_output
@located
def verify(*, json: bool, **flags: Any) -> None:
    """So từng byte của chỉ mục đang phục vụ với bản kê của nó."""
    from index import open_store

    names = open_store(settings_of(**flags)).verify()
    if json:
        printing.as_json({"whole": not names, "differ": names})
    elif names:
        printing.note("Những tệp này hỏng, thiếu hoặc lạ; hãy chạy: timviet reindex --full")
        click.echo("\n".join(map(printing.plain, names)))
    else:
        click.echo("Chỉ mục nguyên vẹn.")
    if names:
        raise SystemExit(FAILED)


@main.command(epilog=example("timviet inspect bai-viet/trang.html"))
@click.argument("file", metavar="FILE", type=Path)
@json_output
@located
def inspect(file: Path, *, json: bool, **flags: Any) -> None:
    """Cho xem một tệp sẽ được đọc thành gì: văn bản, dữ liệu rút ra, những dòng bị bỏ."""
    from index.sources import Limits
    from index.sources.inspection import inspect as run

    if file.is_dir():
        raise click.UsageError(
            "inspect xem từng tệp, không xem cả thư mục.", click.get_current_context()
        )
    found = run(file, Limits.of(settings_of(**flags)))
    if json:
        printing.as_json(found.to_json())
    else:
        printing.inspection(found)


@main.command(epilog=example("timviet evaluate xquad-vi/ --no-accents"))
@click.argument("folder", metavar="FOLDER", type=Path)
@click.option("--no-accents", is_flag=True, help="Bỏ dấu mọi câu hỏi trước khi tìm.")
@json_output
@located
def evaluate(folder: Path, *, no_accents: bool, json: bool, **flags: Any) -> None:
    """Chấm điểm tìm kiếm trên câu hỏi có lời giải (bố cục BEIR)."""
    from search.evaluate import evaluate_folder

    measures = evaluate_folder(folder, settings_of(**flags), accents=not no_accents).to_json()
    if json:
        printing.as_json(measures)
    else:
        printing.measures(measures)
