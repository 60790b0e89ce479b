"""The two languages of the pages: Vietnamese as written in the templates, English from a table."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING

from search.messages import SENTENCES, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.results import Notice


@dataclass(frozen=True, slots=True)
class Language:
    """A language as a function: the Vietnamese message in, the reader's message out.

    `one` holds the forms for `n=1` where a language has them, `notices` the sentences of
    a search's notices.
    """

    code: str
    name: str
    thousands: str
    messages: Mapping[str, str] = field(default_factory=dict)
    one: Mapping[str, str] = field(default_factory=dict)
    notices: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, message: str, **values: object) -> str:
        """Translate `message` and fill in its `{names}`; integers get their separators."""
        single = self.one.get(message) if values.get("n") == 1 else None
        found = single or self.messages.get(message, message)
        return found.format_map({k: self._shown(v) for k, v in values.items()}) if values else found

    def notice(self, said: Notice) -> str:
        """Return what a notice of a search says."""
        return written(self.notices, said.says, said.values)

    def number(self, number: int) -> str:
        """Return a number with its thousands apart: 1.062 in Vietnamese."""
        return f"{number:,}".replace(",", self.thousands)

    def duration(self, milliseconds: float) -> str:
        """Return a time as far as it is worth reading: 2,4 ms, 38 ms, 1,7 giây."""
        if milliseconds < 10:
            return self("{time} ms", time=self.decimal(milliseconds))
        if milliseconds < 1000:
            return self("{time} ms", time=self.number(round(milliseconds)))
        return self("{time} giây", time=self.decimal(milliseconds / 1000))

    def decimal(self, number: float) -> str:
        """Return a number with one decimal: 2,4 in Vietnamese."""
        return f"{number:.1f}".replace(".", "," if self.thousands == "." else ".")

    def _shown(self, value: object) -> object:
        return self.number(value) if isinstance(value, int) else value


def _english() -> Language:
    source = resources.files("web").joinpath("translations", "en.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return Language("en", "English", ",", **tables)


VIETNAMESE = Language("vi", "Tiếng Việt", ".", notices=SENTENCES)
LANGUAGES: Mapping[str, Language] = {"vi": VIETNAMESE, "en": _english()}
