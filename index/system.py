"""What the operating system says of a file, a folder or a port, in the language of the users."""

from __future__ import annotations

import errno
import socket

_REASONS = {
    errno.ENOENT: "không có ở đó",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không được phép",
    errno.ELOOP: "liên kết trỏ vòng quanh",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EISDIR: "đó là một thư mục",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "ổ đĩa báo lỗi đọc, ghi",
    errno.ESTALE: "ổ đĩa mạng đã mất",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa hết chỗ trống",
    errno.EDQUOT: "hết hạn mức trên ổ đĩa",
    errno.EMFILE: "đang mở quá nhiều tệp",
    errno.ENFILE: "đang mở quá nhiều tệp",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
    socket.EAI_NONAME: "không có máy nào tên như vậy",
}


def os_reason(error: OSError | ValueError) -> str:
    """Return why something failed, without a full stop; what is not known here stays English."""
    number = getattr(error, "errno", None)
    known = _REASONS.get(number) if number is not None else None
    return known or getattr(error, "strerror", None) or str(error)
