"""The command `timviet`, which `python -m web` is too."""


def main() -> None:
    """Run the command."""
    # Not at the top: each worker imports again what started the process, .05 s of it here.
    from web.cli import main as command  # noqa: PLC0415

    command()


if __name__ == "__main__":
    main()
