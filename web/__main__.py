"""`python -m web` is `timviet`."""

from web.cli import main

main()
