"""Fills a migrated SQLite file with a crowd: 100,000 members, 20,000 groups that meet, 10,000 who wait.

Everything is written into SQLite; `copied` then copies it row by row into a migrated PostgreSQL.
"""

import json
import sqlite3
import subprocess
import time
from random import Random

from seed import AREAS, INTERESTS, MEETINGS, PAST, STAGES, WEEK, add_meetings, ident

MEMBERS, GROUPS, WAITING = 100_000, 20_000, 10_000
THIN = 500  # every so-manieth group has lost people
STUCK, LETTERS, FORMER = 300, 400, 120  # jobs given up, letters and former groups of one member
NAMES = ["한라봉", "오름", "바람", "구름", "돌담", "유채", "동백", "감귤", "노을", "파도"]
TABLES = ["member", "member_role", "member_interest", "member_slot", "round", "small_group", "membership", "meeting", "attendance"]
TABLES += ["card", "praise", "job", "event"]


def sizes():
    """How many people each group has: 90,000 in all."""
    left = MEMBERS - WAITING
    for group in range(GROUPS):
        size = 3 if group % THIN == 0 else (5 if left - 4 * (GROUPS - group) > 0 and group % 2 == 0 else 4)
        size = min(6, max(size, left - 6 * (GROUPS - group - 1)))
        left -= size
        yield size


def somebody(number, chance, now, until):
    member = ident("M", number)
    name = f"{chance.choice(NAMES)}{number}"
    gender, decade = chance.choice(["f", "m", None]), chance.choice([1940, 1950, 1960, None])
    row = (member, name, f"{member.lower()}@bench.example", chance.choice(AREAS), chance.choice(STAGES), decade, gender)
    chosen = [(member, key, chance.randint(1, 3)) for key in chance.sample(INTERESTS, 4)]
    slots = [(member, slot) for slot in chance.sample(range(21), 0 if until == 0 and number % 400 == 0 else 6)]
    return row + (now - chance.randint(0, 90) * WEEK // 7, until), chosen, slots


def add_people(db, numbers, chance, now, until):
    people = [somebody(number, chance, now, until) for number in numbers]
    statement = """insert into member (id, role, name, login, password, area, stage, birth_decade, gender, joined_at, seated_until,
        likes) values (?, 'member', ?, ?, 'x', ?, ?, ?, ?, ?, ?, 1)"""
    db.executemany(statement, [row for row, _, _ in people])
    db.executemany("insert into member_interest values (?, ?, ?)", [one for _, chosen, _ in people for one in chosen])
    db.executemany("insert into member_slot values (?, ?)", [one for _, _, slots in people for one in slots])
    return [row[0] for row, _, _ in people]


def add_group(db, group, numbers, chance, now):
    first = now - PAST * WEEK + chance.randint(1, 6) * WEEK // 7
    starts = [first + number * WEEK for number in range(MEETINGS)]
    statement = """insert into small_group (id, round_id, interest, number, slot, cohesion, room, created_at, people, meets_until)
        values (?, ?, ?, ?, ?, 0.4, ?, ?, ?, ?)"""
    row = (ident("G", group), ident("R", 0), chance.choice(INTERESTS), group + 1, chance.randrange(21), "sealed", now)
    db.execute(statement, row + (len(numbers), starts[-1]))
    people = add_people(db, numbers, chance, now, starts[-1])
    db.executemany("update member_slot set slot = ? where rowid in (select min(rowid) from member_slot where member_id = ?) "
                   "and not exists (select 1 from member_slot o where o.member_id = ? and o.slot = ?)",
                   [(row[4], one, one, row[4]) for one in people])
    db.executemany("insert into membership (group_id, member_id, joined_at) values (?, ?, ?)", [(row[0], one, now - PAST * WEEK) for one in people])
    meetings = add_meetings(db, group, starts)
    card = (ident("C", group), row[0], PAST + 1, 0, "deck", None, "이야기", "까닭", "첫마디", "함께", now)
    db.execute("insert into card values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", card)  # or the worker would make 20,000 meanwhile
    db.executemany("insert into attendance values (?, ?, ?)", [(meeting[0], one, meeting[3]) for meeting in meetings[:PAST] for one in people])


def add_past(db, member, now):
    """What has gathered around one member: former groups, letters; and jobs that were given up."""
    groups = [(ident("F", n), ident("R", 0), INTERESTS[n % 10], 90_000 + n, n % 21, now) for n in range(FORMER)]
    db.executemany("insert into small_group (id, round_id, interest, number, slot, cohesion, created_at, people) values (?, ?, ?, ?, ?, 0.4, ?, 1)", groups)
    db.executemany("insert into membership (group_id, member_id, joined_at) values (?, ?, ?)", [(group[0], member, now) for group in groups])
    note = "덕분에 오름에 다녀왔어요. " * 12
    letters = [(ident("P", n), ident("T", n), ident("M", n), member, "warm,fun", note, n % 2, now - n) for n in range(LETTERS)]
    db.executemany("insert into praise values (?, ?, ?, ?, ?, ?, ?, ?)", letters)
    jobs = [(ident("J", n), "make_room", "{}", "dead", now, 100, "the room service refused (403)", now) for n in range(STUCK)]
    db.executemany("insert into job (id, kind, payload, state, run_at, attempts, error, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)", jobs)


def add_events(db, member, now):
    """What is recorded of all this: four lines for each person, two for each group, and one person who did a thousand things."""
    verbs = ["sign_up", "choose_interests", "choose_times", "prove_login"]
    people = [row[0] for row in db.execute("select id from member")]
    rows = [("member", one, verb, "member", one) for verb in verbs for one in people]
    rows += [("program", None, verb, "group", ident("G", n)) for verb in ["make_group", "make_room"] for n in range(GROUPS)]
    rows += [("member", member, "choose_times", "member", member)] * 1000
    events = ((ident("V", n), now - len(rows) + n, *row) for n, row in enumerate(rows))
    db.executemany("insert into event (id, at, actor, actor_id, verb, subject, subject_id) values (?, ?, ?, ?, ?, ?, ?)", events)


def fill(file, organizer, member):
    """Fills the file; these two have signed up already."""
    db, chance, now = sqlite3.connect(file, isolation_level=None), Random(1), int(time.time() * 1000)
    db.execute("pragma foreign_keys = on")
    db.execute("begin immediate")
    role = "insert into member_role (member_id, role, scope, at) select id, 'organizer', 'all', joined_at from member where login = ?"
    db.execute(role, (organizer,))
    (own,) = db.execute("select id from member where login = ?", (member,)).fetchone()
    round_row = (ident("R", 0), now, now)
    db.execute("insert into round (id, state, seed, based_on, number, created_at, published_at) values (?, 'published', 1, 0, 1, ?, ?)", round_row)
    number = 0
    for group, size in enumerate(sizes()):
        add_group(db, group, range(number, number + size), chance, now)
        number += size
    add_people(db, range(number, MEMBERS), chance, now, 0)
    db.execute("insert into membership (group_id, member_id, joined_at) values (?, ?, ?)", (ident("G", 7), own, now))
    db.execute("update small_group set people = people + 1 where id = ?", (ident("G", 7),))
    db.execute("update member set seated_until = (select meets_until from small_group where id = ?) where id = ?", (ident("G", 7), own))
    add_past(db, own, now)
    add_events(db, own, now)
    db.execute("commit")
    db.execute("analyze")
    db.execute("pragma wal_checkpoint(truncate)")
    (waiting,) = db.execute("select count(*) from member where seated_until = 0 and stage is not null").fetchone()
    assert waiting == WAITING, waiting
    db.close()
    return {"group": ident("G", 7), "thin": ident("G", THIN), "waiting": ident("M", MEMBERS - 1), "seated": own}


def copied(file, psql, url):
    """Copies all rows of a file into a migrated PostgreSQL."""
    db = sqlite3.connect(file)
    text = lambda value: r"\N" if value is None else str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    for table in TABLES:
        rows = db.execute(f"select * from {table}")
        columns = ", ".join(column[0] for column in rows.description)
        command = [psql, "-q", "-v", "ON_ERROR_STOP=1", url, "-c", f"copy {table} ({columns}) from stdin"]
        into = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)
        for row in rows:
            into.stdin.write("\t".join(map(text, row)) + "\n")
        into.stdin.close()
        if into.wait():
            raise SystemExit(f"{table} was not copied")
    subprocess.run([psql, "-q", url, "-c", "analyze"], check=True)


if __name__ == "__main__":
    import sys

    print(json.dumps(fill(*sys.argv[1:])))
