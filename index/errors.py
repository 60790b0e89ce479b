"""Every error timviet raises on purpose; each says who can act.

TimvietError
├── UsageError          the asker: a wrong argument, path or parameter
│   └── SourceMissing   a folder or file that does not exist
└── OperatorError       whoever runs the service
├── SettingsError   a wrong setting
├── IndexMissing    nothing has been indexed yet
├── IndexDamaged    the published index does not match its manifest
├── IndexOutdated   built by another analyzer or schema: reindex
├── IndexLocked     another reindex is running
├── NoRoom          the disk is full
├── NotWatched      there are too many folders to watch
└── EngineAway      the engine does not answer
"""


class TimvietError(Exception):
    """Root of the tree; its text is a plain sentence for the reader."""


class UsageError(TimvietError):
    """The asker can act: the request itself is wrong."""


class SourceMissing(UsageError):
    """A folder or file named to reindex does not exist."""


class OperatorError(TimvietError):
    """Whoever runs the service can act."""


class SettingsError(OperatorError):
    """A setting is unknown or has a wrong value."""


class IndexMissing(OperatorError):
    """Nothing has been indexed yet."""

    def __init__(self, message: str = "Chưa có chỉ mục; hãy chạy: timviet reindex THƯ_MỤC") -> None:
        super().__init__(message)


class IndexDamaged(OperatorError):
    """The published index does not match its manifest."""


class IndexOutdated(OperatorError):
    """The index was built by another analyzer or schema."""


class IndexLocked(OperatorError):
    """Another reindex is running in the same data directory."""


class EngineAway(OperatorError):
    """The search engine does not answer."""


class NoRoom(OperatorError):
    """There is no room on the disk for what is built."""

    def __init__(self, place: object) -> None:
        super().__init__(
            f"Hết chỗ trống để ghi chỉ mục mới ở {place}; chỉ mục cũ vẫn nguyên vẹn. "
            "Hãy dọn chỗ rồi chạy lại."
        )


class NotWatched(OperatorError):
    """The system watches no more folders: they are looked through time and again."""

    def __init__(self) -> None:
        super().__init__(
            "Hệ điều hành không theo dõi thêm được thư mục nào nữa "
            "(fs.inotify.max_user_watches, max_user_instances); từ giờ các thư mục được dò lại "
            "vài giây một lần."
        )
