import subprocess
import sys

PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
import kinerja_desktop.ui
app = QApplication([])
widget = QWidget()
for _ in range(50_000):
    widget.update()
    widget.isVisible()
print("masih hidup")
"""


def test_fifty_thousand_qt_calls_do_not_end_python():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "masih hidup"
