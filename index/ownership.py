"""Whose folders these are: some index files are pickles, and a pickle is a program."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from index.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


def require(*folders: Path) -> None:
    """Raise `SettingsError` for a folder that is another user's or that others may write to.

    Folders that do not exist are passed over.
    """
    for folder in folders:
        if not folder.exists():
            continue
        status = folder.stat()
        if status.st_uid != os.geteuid():
            raise SettingsError(f"Thư mục dữ liệu {folder} thuộc về người dùng khác.")
        if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise SettingsError(
                f"Người khác ghi được vào thư mục dữ liệu; hãy chạy: chmod 700 {folder}"
            )
