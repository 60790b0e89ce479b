"""The shell's side of a command: settings from flags, errors as messages and exit codes."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

import click

from index.errors import TimvietError, UsageError
from index.settings import ENGINES, Settings
from index.system import os_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

FAILED = 1
WRONG_USE = 2


class _Formatter(click.HelpFormatter):
    """Help with its headings in Vietnamese."""

    _HEADINGS: ClassVar = {"Options": "Tuỳ chọn", "Commands": "Lệnh"}

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line of a help."""
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(self._HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Command(click.Command):
    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help."""
        if option := super().get_help_option(ctx):
            option.help = "Hiện trợ giúp này."
        return option


class Shell(_Command, click.Group):
    """A group of commands that never shows a traceback for an error made on purpose."""

    command_class = _Command

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run a command and exit: 0 done, 1 it could not be done, 2 wrong use."""
        for stream in (sys.stdout, sys.stderr):
            # Vietnamese goes out whole whatever the locale says.
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        try:
            code = super().main(
                *args, **{"prog_name": "timviet", **kwargs, "standalone_mode": False}
            )
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(WRONG_USE)
        except click.UsageError as error:
            _give_up(_in_vietnamese(error), WRONG_USE)
        except click.Abort:
            _give_up("Đã dừng; không có gì bị mất.", FAILED)
        except UsageError as error:
            _give_up(str(error), WRONG_USE)
        except TimvietError as error:
            _give_up(str(error), FAILED)
        except BrokenPipeError:
            # The reader (`head`) has had enough; closing must not complain of it again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAILED)
        except OSError as error:
            _give_up(f"{error.filename or ''}: {os_reason(error)}".lstrip(": "), FAILED)
        sys.exit(code if isinstance(code, int) else 0)


def _give_up(message: str, code: int) -> NoReturn:
    click.echo(f"Lỗi: {message}", err=True)
    sys.exit(code)


def _in_vietnamese(error: click.UsageError) -> str:
    """Return click's complaint in the language of all our messages."""
    command = error.ctx.command_path if error.ctx else "timviet"
    hint = f"\nXem: {command} --help"
    match error:
        case click.NoSuchOption():
            near = f"; có phải {error.possibilities[0]}?" if error.possibilities else "."
            return f"không có tuỳ chọn {error.option_name}{near}{hint}"
        case click.exceptions.NoSuchCommand():
            near = f"; có phải {error.possibilities[0]}?" if error.possibilities else "."
            return f"không có lệnh {error.command_name}{near}{hint}"
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"thiếu {missing.human_readable_name}.{hint}"
        case click.BadParameter(param=click.Parameter() as wrong):
            return f"giá trị của {wrong.opts[-1]} không hợp lệ: cần {_allowed(wrong.type)}.{hint}"
        case click.BadOptionUsage():
            return f"{error.option_name} thiếu hoặc thừa giá trị.{hint}"
    return f"{error.format_message()}{hint}"


def _allowed(kind: click.ParamType[Any]) -> str:
    match kind:
        case click.Choice():
            return "một trong " + ", ".join(kind.choices)
        case click.IntRange():
            return f"một số nguyên từ {kind.min} đến {kind.max}"
    return kind.name


@contextmanager
def interruptible(*, terminate: bool = False) -> Iterator[Callable[[], None]]:
    """Give a check that raises KeyboardInterrupt once more where one was swallowed.

    Python drops an interrupt that comes while it runs a callback of its own (of an import,
    of the garbage collector); who works for minutes asks now and then. With `terminate`
    the polite signal to end is an interrupt as well.
    """
    asked = threading.Event()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        asked.set()
        raise KeyboardInterrupt

    def check() -> None:
        if asked.is_set():
            raise KeyboardInterrupt

    numbers = (signal.SIGINT, signal.SIGTERM) if terminate else (signal.SIGINT,)
    before = {number: signal.signal(number, interrupt) for number in numbers}
    try:
        yield check
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def located(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of every command: where the index lives, and which engine it is."""
    data_dir = click.option(
        "--data-dir",
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="Thư mục dữ liệu; nếu không: TIMVIET_DATA_DIR, rồi var.",
    )
    engine = click.option(
        "--engine",
        type=click.Choice(ENGINES),
        help="Bộ máy tìm; nếu không: TIMVIET_ENGINE, rồi whoosh.",
    )
    return data_dir(engine(command))


def settings_of(**flags: object) -> Settings:
    """Return the settings of this process; a flag that is None was not given."""
    return Settings.load(flags, os.environ, Path.cwd())


def example(*lines: str) -> str:
    """Return examples as the end of a command's help, not wrapped."""
    return "\b\nVí dụ:\n" + "\n".join(f"  {line}" for line in lines)
