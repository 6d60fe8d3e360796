"""The engine, called as anybody calls it: by its command line."""

import os
import signal
import subprocess
import threading
import time

from people import People
from plan import read

PATIENCE = 600  # seconds


class Engine:
    """The release, and a folder for its files."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder

    def generate(self, count, seed):
        """The file of so many invented people."""
        path = self.folder / f"people-{count}-{seed}.json"
        if not path.exists():
            ask = ["--people", str(count), "--seed", str(seed), "--output", path]
            subprocess.run([self.binary, "match", "generate", *ask], check=True)
        return path

    def people(self, count, seed):
        return People(self.generate(count, seed))

    def form(self, people, count, seed, seconds, wishes=()):
        """The engine's answer, checked against its own report, and the seconds it took."""
        output, begun = self.folder / "groups.json", time.monotonic()
        if self.run(count, seed, output, ["--seconds", str(seconds), "--threads", "1", *wishes]) is None:
            raise SystemExit("match did not end")
        took = time.monotonic() - begun
        return read(people, output), took

    def run(self, count, seed, output, settings, limit=PATIENCE):
        """The greatest memory of the run in bytes, or nothing if it was ended after `limit` seconds.

        It is never less than the memory of this process, which a child has for the moment before it is the engine.
        """
        ask = ["--input", self.generate(count, seed), "--output", output, "--seed", str(seed), *settings]
        process = subprocess.Popen([self.binary, "match", *ask], stderr=subprocess.DEVNULL)
        end = threading.Timer(limit, process.kill)
        end.start()
        _, status, used = os.wait4(process.pid, 0)
        end.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL:
            return None
        if process.returncode:
            raise SystemExit(f"match ended with {process.returncode}")
        return used.ru_maxrss * 1024
