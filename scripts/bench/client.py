"""A running service, and a browser without JavaScript that keeps its connection."""

import http.client
import os
import re
import socket
import subprocess
import time
from urllib.parse import urlencode, urlsplit

PASSWORD = "바다가 보이는 집"
PATIENCE = 60  # seconds


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Service:
    """A process that listens on a port of its own; `with` ends it."""

    def __init__(self, command, folder, port=None, settings=None):
        self.port = port or free_port()
        self.begun = time.perf_counter()
        more, settings = settings or {}, {name: value for name, value in os.environ.items() if not name.startswith("HGH_")}
        settings |= more | {"HGH_ADDR": f"127.0.0.1:{self.port}", "HGH_LIMIT_ADDRESS": "100000/1m"}
        settings["HGH_LIMIT_ACCOUNT"] = "100000/1m"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, cwd=folder, env=settings, **quiet)
        self.started_in = self.until_first_200()

    def until_first_200(self):
        """Asks for `/` until it is there; the seconds since the start."""
        while time.perf_counter() - self.begun < PATIENCE:
            try:
                if Browser(self.port).get("/").status == 200:
                    return time.perf_counter() - self.begun
            except OSError:
                pass
            if self.process.poll() is not None:
                raise SystemExit(f"the service ended with {self.process.returncode}")
            time.sleep(0.001)  # how exactly the start is measured
        raise SystemExit("the service did not start")

    def memory(self):
        """MiB of main memory in use."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024

    def until_idle(self):
        """Waits until the process has used no more than 1 % of a core for a second."""
        deadline, before = time.monotonic() + PATIENCE * 5, None
        while time.monotonic() < deadline:
            with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
                used = sum(map(int, stat.read().rsplit(")", 1)[1].split()[11:13]))
            if before is not None and used - before <= 1:
                return
            before = used
            time.sleep(1)  # the second that is looked at
        raise SystemExit("the service does not come to rest")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class Browser:
    """Keeps cookies and its connection, names its origin."""

    def __init__(self, port):
        self.origin = f"http://127.0.0.1:{port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.cookies = {}

    def send(self, method, path, fields=None, headers=None):
        sent = {"accept": "text/html", "cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())}
        sent |= headers or {}
        body = None
        if fields is not None:
            body = urlencode(fields)
            sent |= {"content-type": "application/x-www-form-urlencoded", "origin": self.origin}
            sent |= {"referer": self.origin + "/", "sec-fetch-site": "same-origin"}
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        answer.body = answer.read()
        for cookie in answer.headers.get_all("set-cookie", []):
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def get(self, path, headers=None):
        return self.send("GET", path, headers=headers)

    def submit(self, path, fields, leads_to):
        answer = self.send("POST", path, fields)
        where = urlsplit(answer.headers.get("location", "")).path
        if answer.status != 303 or where != leads_to:
            raise SystemExit(f"{path}: {answer.status}, leads to {where!r} instead of {leads_to}")

    def sign_up(self, name, login):
        fields = {"form[name]": name, "form[login]": login, "form[password]": PASSWORD, "form[consent]": "yes"}
        self.submit("/api/signup", fields, "/welcome/interests")

    def log_in(self, login, password=PASSWORD):
        self.submit("/api/login", {"form[login]": login, "form[password]": password}, "/home")
