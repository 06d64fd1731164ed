"""What a replica is called: the device's name as its certificate says it, marked where it is this one."""

from kinerja_desktop.i18n import _
from kinerja_desktop.store import correspondents, membership
from kinerja_desktop.store.units import ReadUnit


class NamaPerangkat:
    """Names of the devices that one store knows."""

    def __init__(self, unit: ReadUnit) -> None:
        self.sendiri = membership.own_epochs(unit).keys()
        self._teman = {satu.replica: satu.name for satu in correspondents.everybody(unit)}
        self.izin = {
            satu.content.replica: satu.content
            for satu in membership.certificates(unit).values()
            if satu.content.device_id
        }
        """Certificates by replica."""

    def sebut(self, replika: bytes) -> str:
        """The name of a device."""
        izin = self.izin.get(replika)
        nama = izin.device_name if izin else self._teman.get(replika, _("perangkat lain"))
        return _("{nama} (perangkat ini)").format(nama=nama) if replika in self.sendiri else nama
