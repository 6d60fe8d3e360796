"""The table of sizes: time and bytes of every page with 100,000 members, and a round of 10,000, on both databases.

    scripts/postgres.sh python3 scripts/bench/lists.py BINARY
"""

import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import crowd
from client import Browser, Service

ORGANIZER, MEMBER = "organizer@bench.example", "member@bench.example"
TIMES = 20
MOST_BYTES, MOST_MS = 200_000, 50
SECRET = "a secret of the bench, long enough to be one"


def pages(ids):
    """Every page of members and organizers, and the second one of every list."""
    last = "7" + "Z" * 25
    yield from ["/home", "/hyang", "/letters", f"/letters?after={2**45}-{last}", "/profile", f"/groups/{ids['group']}"]
    yield from [f"/groups/{ids['group']}/live", "/practice"]
    yield from ["/profile/export.json", "/organize", f"/organize?thin={ids['group']}", f"/organize?stuck={last}"]
    yield from ["/organize/members", f"/organize/members?after={ids['seated']}", "/organize/members?waiting=yes"]
    yield from ["/organize/groups", f"/organize/groups?after={ids['group']}", "/organize/rounds"]
    yield from [f"/organize/groups/{ids['group']}", f"/organize/groups/{ids['thin']}"]
    yield from [f"/organize/members/{ids['seated']}", f"/organize/members/{ids['waiting']}"]
    yield from ["/organize/events", f"/organize/events?after={last}", f"/organize/events?about=member:{ids['seated']}"]
    yield f"/organize/events?about=group:{ids['group']}"


def round_pages(ids):
    """Every page of a round that is ready."""
    page, last = f"/organize/rounds/{ids['round']}", "7" + "Z" * 25
    yield from [page, f"{page}?after=1000", f"{page}?left={last}", f"{page}?group=3", f"{page}?group=3&with=7", f"{page}?group=0"]
    yield f"{page}?group=3&" + urlencode({"with": ids["name"]})


def median(browser, path):
    """The median time and the bytes of a page; what comes out is told at once."""
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        page = browser.get(path, {"accept-encoding": "identity"})
        took.append((time.perf_counter() - begun) * 1000)
        if page.status != 200:
            raise SystemExit(f"{path}: {page.status}")
    print(f"{statistics.median(took):8.1f} ms {len(page.body):8,} bytes  {path}", file=sys.stderr, flush=True)
    return statistics.median(took), len(page.body)


def shape(path, ids):
    for name, value in ids.items():
        path = path.replace(str(value), "{" + name + "}")
    return re.sub(r"with=%.*", "with={name}", re.sub(r"7Z{25}", "{key}", path))


def look(browser, ids, found, database):
    for path in round_pages(ids):
        found.setdefault(shape(path, ids), {})[database] = median(browser, path)


def timed(found, name, database, operation):
    begun = time.perf_counter()
    came = operation()
    found.setdefault(name, {})[database] = ((time.perf_counter() - begun) * 1000, 0)
    print(f"{(time.perf_counter() - begun) * 1000:8.1f} ms  {name}", file=sys.stderr, flush=True)
    return came


def told(browser, answer):
    """What the page says to which an answer leads."""
    if answer.status != 303:
        raise SystemExit(f"{answer.status}: {answer.body.decode()[:500]}")
    where = answer.headers["location"]
    return where, browser.get(where).body.decode()


def computed(browser, path):
    while True:
        page = browser.get(path).body.decode()
        if "data-waits" not in page:
            return page
        time.sleep(0.2)  # the worker takes its ten seconds


def chosen(page, select):
    options = re.search(rf'<select id="{select}".*?</select>', page, re.S)[0]
    return re.findall(r'<option value="(\w+)"', options)


def round_of_all(browser, ids, found, database):
    """A round of everybody who waits is formed, shown, changed and announced."""
    where, _ = told(browser, browser.send("POST", "/api/start-round", {}))
    ids["round"] = where.rsplit("/", 1)[1]
    page = timed(found, "a round of 10,000 is formed", database, lambda: computed(browser, where))
    summary = re.search(r'<p class="lead">([^<]*)<', page[page.index('id="figures"'):])[1]
    print(f"{database}: {summary}")
    ids["name"] = re.search(r'<li>([^<]* 님)<', page)[1].removesuffix(" 님")
    look(browser, ids, found, database)
    swapped = False
    for other in range(4, 40):
        page = browser.get(f"{where}?group=3&with={other}").body.decode()
        one, two = chosen(page, "swap-one")[0], chosen(page, "swap-other")[0]
        answer = timed(found, "two change places", database, lambda: browser.send("POST", "/api/swap-places", {"round": ids["round"], "form[one]": one, "form[other]": two}))
        if "자리를 바꾸었어요" in told(browser, answer)[1]:
            swapped = True
            break
    if not swapped:
        raise SystemExit("nobody could change places")
    fields = {"round": ids["round"], "form[one]": one, "form[other]": two}
    again = timed(found, "two stay together: asked for", database, lambda: told(browser, browser.send("POST", "/api/form-together", fields)))[0]
    computed(browser, again)
    again = timed(found, "somebody rests: asked for", database, lambda: told(browser, browser.send("POST", "/api/form-without", {"round": ids["round"], "form[one]": one})))[0]
    computed(browser, again)
    answer = timed(found, "the round is announced", database, lambda: browser.send("POST", "/api/publish-round", {"round": ids["round"]}))
    page = told(browser, answer)[1]
    if "발표했어요" not in page:
        raise SystemExit(page)
    path = f"/organize/rounds/{ids['round']}"
    found.setdefault("/organize/rounds/{round}, announced", {})[database] = median(browser, path)


def operations(browser, ids, found, database):
    """Somebody is given a seat, and a thin group is mended."""
    page = browser.get(f"/organize/members/{ids['waiting']}").body.decode()
    seat = re.search(r'name="group" value="(\w+)"', page)[1]
    answer = timed(found, "a seat is given", database, lambda: browser.send("POST", "/api/take-seat", {"member": ids["waiting"], "group": seat}))
    assert "seated" in told(browser, answer)[0]
    page = browser.get(f"/organize/groups/{ids['thin']}").body.decode()
    transfers = re.findall(r'name="transfers\[\]" value="([^"]*)"', page)
    fields = [("group", ids["thin"]), *(("transfers[]", one) for one in transfers)]
    answer = timed(found, "a thin group is mended", database, lambda: browser.send("POST", "/api/mend-group", fields))
    assert "mended" in told(browser, answer)[0]


def measure(binary, folder, ids, found, database, settings):
    with Service([binary, "serve"], folder, settings=settings) as service:
        service.until_idle()
        browsers = Browser(service.port), Browser(service.port)
        browsers[0].log_in(ORGANIZER)
        browsers[1].log_in(MEMBER)
        own = [path for path in pages(ids) if not path.startswith("/organize")]
        for path in own:
            found.setdefault(shape(path, ids), {})[database] = median(browsers[1], path)
        theirs = [path for path in pages(ids) if path.startswith("/organize")]
        for path in theirs:
            found.setdefault(shape(path, ids), {})[database] = median(browsers[0], path)
        found.setdefault("memory after these pages, MiB", {})[database] = (service.memory(), 0)
        operations(browsers[0], ids, found, database)
        round_of_all(browsers[0], ids, found, database)
        found.setdefault("memory after the round, MiB", {})[database] = (service.memory(), 0)


def main(binary):
    postgres, found = os.environ["TEST_DATABASE_URL"], {}
    psql = sorted(glob.glob("/usr/lib/postgresql/*/bin/psql"))[-1]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        with Service([binary, "serve"], folder, settings={"HGH_SECRET": SECRET}) as service:
            Browser(service.port).sign_up("운영하는이", ORGANIZER)
            Browser(service.port).sign_up("한라봉", MEMBER)
        file = folder / "data/hwanggeumhyang.db"
        ids = crowd.fill(file, ORGANIZER, MEMBER)
        settings = {"HGH_DATABASE_URL": postgres, "HGH_SECRET": SECRET}
        subprocess.run([binary, "migrate"], cwd=folder, env=os.environ | settings, check=True, stdout=subprocess.DEVNULL)
        crowd.copied(file, psql, postgres)
        measure(binary, folder, dict(ids), found, "SQLite", {"HGH_SECRET": SECRET})
        measure(binary, folder, dict(ids), found, "PostgreSQL", settings)
    tell(found)


def tell(found):
    print("| page or operation | SQLite, ms | PostgreSQL, ms | KB |\n|---|---|---|---|")
    for name, by in found.items():
        (lite, size), (post, other) = by.get("SQLite", (0, 0)), by.get("PostgreSQL", (0, 0))
        size = max(size, other)
        is_page = name.startswith("/") and not name.endswith(".json")
        over = " **over**" if is_page and (size > MOST_BYTES or max(lite, post) > MOST_MS) else ""
        print(f"| {name} | {lite:,.1f} | {post:,.1f} | {size / 1000:,.0f} |{over}" if size else f"| {name} | {lite:,.0f} | {post:,.0f} | |")


if __name__ == "__main__":
    main(sys.argv[1])
