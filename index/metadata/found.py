"""What was read off a page, each value with the rule and the line it came from."""

from __future__ import annotations

from dataclasses import dataclass, field

# The rule that reads a headline off the title of a page, which may be the site's.
PAGE_TITLE = "thẻ title"


@dataclass(frozen=True, slots=True)
class Found:
    """A value, the rule that found it, its line, and whether it is sure enough to use."""

    value: str
    rule: str
    line: int | None = None
    sure: bool = True


@dataclass(slots=True)
class Findings:
    """The values found so far; the first sure one of a field stays."""

    values: dict[str, Found] = field(default_factory=dict)

    def add(self, name: str, found: Found | None) -> None:
        """Note a value, unless a sure one is known."""
        if found and found.value and not (name in self.values and self.values[name].sure):
            self.values[name] = found

    def sure(self, name: str) -> str | None:
        """Return the value of a field if it may be used."""
        found = self.values.get(name)
        return found.value if found and found.sure else None
