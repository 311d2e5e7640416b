"""How far a long piece of work has come, in words for the run's log; and the share, read from them.

What does not belong here: showing it (`orchestration.progress`).
"""

import re
from dataclasses import dataclass

_SHARE = re.compile(r"\((\d{1,3}) %\)")


@dataclass(frozen=True, slots=True)
class Pace:
    """Work at some moment.

    n_done, n_total: in whatever is known of the whole beforehand: articles, or bytes.
    n_articles: how many articles are done.
    seconds: since it began.
    """

    n_done: int
    n_total: int
    n_articles: int
    seconds: float

    @property
    def articles_a_second(self) -> float:
        """How fast it goes."""
        return self.n_articles / self.seconds if self.seconds else 0.0

    @property
    def share(self) -> float:
        """How much of the whole is done, 0 to 1."""
        return min(self.n_done / self.n_total, 1.0) if self.n_total else 1.0

    def __str__(self) -> str:
        """The share, the speed and the time that is left if it goes on like this."""
        words = f"({self.share:.0%}), {self.articles_a_second:,.0f} a second".replace("%", " %")
        if 0 < self.share < 1:
            words += f", {_in_words(self.seconds / self.share - self.seconds)} left"
        return words


def share_of(message: str) -> int | None:
    """Read from a message in which a Pace stands how many per cent are done; None without one."""
    found = _SHARE.search(message)
    return int(found[1]) if found else None


def _in_words(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
