"""The threads behind the sample windows: one set for all pictures of a process, ended by whoever draws them."""

from kinerja_desktop.ui.background import Background

_made: list[Background] = []


def background_contoh() -> Background:
    """The threads every sample page works on, made at the first one."""
    if not _made:
        _made.append(Background(workers=1))
    return _made[0]


def tutup_latar() -> None:
    """End them: a process of a pool would outlive the drawing, and be waited for without end."""
    while _made:
        _made.pop().stop()
