"""What only the machine knows: its time, its day, its name. Nobody else asks for them."""

import platform
from datetime import date, datetime


def now() -> datetime:
    """The time of this machine with its zone."""
    return datetime.now().astimezone()


def today() -> date:
    """The day of this machine's calendar."""
    return now().date()


def device_name() -> str:
    """How this machine is called, for the audit trail and for certificates."""
    return platform.node() or "perangkat"
