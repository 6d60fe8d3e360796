"""Measures a release from outside and prints each figure beside its goal.

    figures.py BINARY ANCHOR [landing] [group] [start] [bytes]
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from client import Browser, Service, free_port

HERE = Path(__file__).parent
ROUNDS, SECONDS, CONNECTIONS = 12, 2, 32
OF_THE_CONNECTION = {"content-length", "transfer-encoding", "connection", "date"}


def tell(name, measured, goal=None):
    print(f"{name}: {measured}" + (f" (goal {goal})" if goal else ""), flush=True)


def per_second(port):
    """Requests answered with 200 in a second, asked by wrk as a browser asks."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", "accept-encoding: gzip, br"]
    said = subprocess.run([*command, f"http://127.0.0.1:{port}/"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise SystemExit(said)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def landing(binary, anchor, folder):
    with Service([binary, "serve"], folder) as ours:
        page = Browser(ours.port).get("/", {"accept-encoding": "gzip, br"})
        (folder / "body").write_bytes(page.body)
        kept = [f"{n}: {v}" for n, v in page.getheaders() if n.lower() not in OF_THE_CONNECTION]
        (folder / "head").write_text("\n".join(kept), encoding="utf-8")
        port = free_port()
        with Service([anchor, f"127.0.0.1:{port}", "body", "head"], folder, port) as bare:
            pairs = [(per_second(ours.port), per_second(bare.port)) for _ in range(ROUNDS)]
    mine, theirs = (statistics.median(side) for side in zip(*pairs))
    ratio = statistics.median(one / other for one, other in pairs)
    tell("landing page, as a share of a bare axum handler", f"{ratio:.2f}", "≥ 0.5")
    tell("  requests per second, ours and the handler's", f"{mine:,.0f} and {theirs:,.0f}")


def group(binary, _, folder):
    with Service([binary, "serve"], folder) as service:
        Browser(service.port).sign_up("한라봉", "halla@bench.example")
    database = folder / "data/hwanggeumhyang.db"
    seeded = subprocess.run([sys.executable, HERE / "seed.py", database], check=True, capture_output=True, text=True)
    path = f"/groups/{seeded.stdout.strip()}"
    with Service([binary, "serve"], folder) as service:
        service.until_idle()  # a file of this size is checked while it serves
        browser = Browser(service.port)
        browser.log_in("halla@bench.example")
        took = []
        for _ in range(3000):
            begun = time.perf_counter()
            page = browser.get(path)
            took.append((time.perf_counter() - begun) * 1000)
            if page.status != 200 or "한라봉" not in page.body.decode():
                raise SystemExit(f"{path}: {page.status}")
    took.sort()
    tell("/groups/{id}, 100,000 people in 20,000 groups, median", f"{statistics.median(took):.2f} ms", "< 5 ms")
    tell("  99th percentile", f"{took[len(took) * 99 // 100]:.2f} ms")
    tell("  size of the database", f"{database.stat().st_size / 2**20:.0f} MiB")


def start(binary, _, folder):
    with Service([binary, "serve", "--demo"], folder) as service:
        tell("first start, with the demonstration being made", f"{service.started_in * 1000:.0f} ms")
    times = []
    for _ in range(7):
        with Service([binary, "serve", "--demo"], folder) as service:
            times.append(service.started_in * 1000)
    tell("start to the first 200, on the demonstration", f"{statistics.median(times):.0f} ms", "≤ 300 ms")
    tell("  slowest of seven", f"{max(times):.0f} ms")
    with Service([binary, "serve", "--demo"], folder) as service:
        service.until_idle()
        tell("memory at rest, after the start", f"{service.memory():.1f} MiB", "≤ 60 MiB")
        login, password = (folder / "data/demo-logins.txt").read_text(encoding="utf-8").splitlines()[1].split("\t")[1:]
        for _ in range(20):
            browser = Browser(service.port)
            browser.log_in(login, password)
            for path in ["/", "/home", "/hyang", "/letters", "/profile"] * 2:
                browser.get(path)
        service.until_idle()
        tell("memory at rest, after 20 log-ins and 200 pages", f"{service.memory():.1f} MiB", "≤ 60 MiB")


def on_the_wire(port, path):
    """What a browser gets for this address: the body, and bytes with the head."""
    answer = Browser(port).get(path, {"accept-encoding": "br, gzip"})
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status}")
    head = sum(len(name) + len(value) + 4 for name, value in answer.getheaders()) + len("HTTP/1.1 200 OK\r\n\r\n")
    plain = Browser(port).get(path, {"accept-encoding": "identity"}).body
    return plain.decode(errors="replace"), len(answer.body) + head


def fetched_by(page):
    """Addresses that a browser fetches by itself for a page."""
    found = []
    for tag in re.findall(r"<(?:link|script|img|source|iframe|leptos-island)\b[^>]*>", page):
        found += re.findall(r"""(?:href|src|data-glue|data-module)="(/[^"]*)\"""", tag)
    return found


def first_view(port):
    page, total = on_the_wire(port, "/")
    waiting, seen = fetched_by(page), {"/"}
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            text, size = on_the_wire(port, path)
            total += size
            if path.endswith(".css"):
                waiting += re.findall(r"url\(['\"]?(/[^'\")]*)", text)
    return seen, total


def sizes(binary, _, folder):
    with Service([binary, "serve"], folder) as service:
        seen, total = first_view(service.port)
        tell("first view of /, bytes with heads", f"{total:,}", "≤ 40,000")
        tell("first view of /, requests", len(seen), "≤ 6")
        modules = [path for path in seen if path.endswith((".wasm", ".js"))]
        tell("first view of /, files of script or WebAssembly", len(modules), "0")
        browser = Browser(service.port)
        browser.sign_up("한라봉", "halla@bench.example")
        asked = fetched_by(browser.get("/welcome/interests").body.decode())
        scripts = sorted({path for path in asked if path.endswith((".wasm", ".js"))})
        if not any(path.endswith(".wasm") for path in scripts):
            raise SystemExit("the page with an island names no module")
        compressed = [len(browser.get(path, {"accept-encoding": "br"}).body) for path in scripts]
        tell("WebAssembly and its glue, brotli", f"{sum(compressed):,} bytes", "≤ 60,000")


def main(binary, anchor, *wanted):
    figures = {"landing": landing, "group": group, "start": start, "bytes": sizes}
    for name in wanted or figures:
        with tempfile.TemporaryDirectory() as folder:
            figures[name](binary, anchor, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
