"""Everything that one run of the benchmark found, and what is made of it: medians and ratios of paired runs."""

from dataclasses import dataclass, field
from statistics import median


@dataclass
class Results:
    """Series by (datasets, disk) and name; the rest by what it is. What was not measured is `None` or empty."""

    builds: dict = field(default_factory=dict)
    rebuilds: dict = field(default_factory=dict)
    edits: dict = field(default_factory=dict)
    weights: dict = field(default_factory=dict)
    scripts: dict = field(default_factory=dict)
    help_time: float | None = None
    program_size: int | None = None
    released_size: int | None = None
    crates: dict = field(default_factory=dict)
    build_times: dict = field(default_factory=dict)

    def ratio(self, where, name, beside):
        """The median of the ratios of two tools' times on the wall, round by round; `None` if one was not measured."""
        series = self.builds.get(where, {})
        if name not in series or beside not in series:
            return None
        return paired(series[name].costs, series[beside].costs)

    def memory(self, where, name):
        series = self.builds.get(where, {}).get(name)
        return max(cost.memory for cost in series.costs) if series else None


def paired(ours, theirs):
    return median(a.wall / b.wall for a, b in zip(ours, theirs))


def wall(costs):
    return median(cost.wall for cost in costs)


def processor(costs):
    return median(cost.processor for cost in costs)


def quantile(values, share):
    """The smallest value that so many of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]
