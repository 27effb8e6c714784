"""The same bytes whoever runs the program: under another user's environment, and, where the tests run as root, as another user."""
import os
import pwd
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import PROGRAM, ROOT, SAMPLE, ProgramTest

OTHER = 65534  # a user without rights that every system has


def link_or_copy(source, target):
    """The faces are many and large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


class Users(ProgramTest):
    @classmethod
    def setUpClass(cls):
        """All that the program needs where any user can read it: root's own folders are closed."""
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.house = Path(folder.name)
        cls.house.chmod(0o755)
        for name in ("layouts", "fonts", "data"):
            shutil.copytree(ROOT / name, cls.house / name)
        shutil.copytree(os.environ["GAOSHI_FONTS"], cls.house / "faces", copy_function=link_or_copy)
        cls.program = shutil.copy(PROGRAM, cls.house)
        cls.notice = shutil.copy(SAMPLE, cls.house)

    def setUp(self):
        super().setUp()
        self.folder.chmod(0o755)
        self.first = self.bytes_of(os.environ["HOME"], os.environ.get("USER", "root"))

    def bytes_of(self, home, name, user=None):
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "USER": name, "LOGNAME": name, "GAOSHI_DATA": str(self.house),
                       "GAOSHI_FONTS": str(self.house / "faces"), "ASAN_OPTIONS": "detect_leaks=0"}  # other tests look for leaks
        identity = {} if user is None else {"user": user, "group": user, "extra_groups": [], "umask": 0o077}
        result = subprocess.run([self.program, "render", self.notice, "-f", "pdf", "-o", "-"], env=environment, cwd="/", capture_output=True, timeout=300, **identity)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertNotIn(b"Fontconfig", result.stderr)
        return result.stdout

    def home(self, name, user=None):
        path = self.folder / name
        path.mkdir(mode=0o700)
        if user is not None:
            os.chown(path, user, user)
        return path

    def test_another_environment(self):
        self.assertEqual(self.bytes_of(self.home("elsewhere"), "someone"), self.first)

    def test_a_home_that_is_not_there(self):
        self.assertEqual(self.bytes_of("/dev/null", "nobody"), self.first)

    def test_a_cache_that_another_owns(self):
        """An empty folder that root made while the service's user had none: fontconfig's complaint must not reach stderr."""
        home = self.home("roots")
        (home / ".cache/gaoshi/fontconfig").mkdir(parents=True)
        user = OTHER if os.getuid() == 0 else None
        for folder in (home, home / ".cache", home / ".cache/gaoshi", home / ".cache/gaoshi/fontconfig"):
            folder.chmod(0o555)
        self.assertEqual(self.bytes_of(home, "nobody", user), self.first)

    def test_another_user(self):
        """Only root can become another; for the others the environment is all that can differ, and it is compared above and here."""
        if os.getuid() == 0:
            home, user = self.home("theirs", OTHER), OTHER
            self.assertNotEqual(pwd.getpwuid(os.getuid()).pw_uid, user)
        else:
            home, user = self.home("theirs"), None
        self.assertEqual(self.bytes_of(home, "nobody", user), self.first)
        self.assertEqual(self.bytes_of(Path("/dev/null"), "nobody", user), self.first)


if __name__ == "__main__":
    unittest.main()
