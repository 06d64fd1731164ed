"""Every page, bound to an open store and the person who works; the first run and the choice of the person besides."""

from typing import TYPE_CHECKING

from kinerja_desktop.app import bind_assessment, bind_data, bind_exchange, bind_people

if TYPE_CHECKING:
    from kinerja_desktop.app.window import Desktop


def register_pages(desktop: "Desktop") -> None:
    """Name every page in the window; each is built when it is opened first."""
    session = desktop.session
    assert session is not None
    for module in (bind_people, bind_assessment, bind_exchange, bind_data):
        module.register(desktop, session)
