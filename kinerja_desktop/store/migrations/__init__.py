"""The steps from each released schema to the next. Ordinary modules, so that they work inside a frozen program too."""

from typing import TYPE_CHECKING

from kinerja_desktop.store.migrations import v1000_skema_awal, v1001_perencanaan

if TYPE_CHECKING:
    from kinerja_desktop.store.migration import Step

STEPS: "tuple[Step, ...]" = ((1000, v1000_skema_awal.upgrade), (1001, v1001_perencanaan.upgrade))
"""Version numbers (`user_version`) in order, each with what leads there."""
