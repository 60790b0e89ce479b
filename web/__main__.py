"""The command `timviet`, which `python -m web` is too."""

import atexit
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command and end the process."""
    # Not at the top: each worker imports again what started the process, .05 s of it here.
    from web.cli import main as command  # noqa: PLC0415

    try:
        command()
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))
    raise AssertionError("a command ends by leaving")


def _leave(code: int) -> NoReturn:
    """End the process without taking all that is loaded apart again, which takes .08 s."""
    # There is no public way to run them without the rest.
    atexit._run_exitfuncs()  # noqa: SLF001
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
