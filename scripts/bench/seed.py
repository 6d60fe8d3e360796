"""Fills a migrated SQLite file: 20,000 groups of five, 100,000 people, their meetings and cards.

    seed.py FILE    puts the one member who is there into the first group and prints its id
"""

import sqlite3
import sys
import time
from random import Random

GROUPS, PEOPLE, MEETINGS = 20_000, 5, 8
PAST = 4  # meetings that have been; the cards of the next one are there too
WEEK = 7 * 24 * 3600 * 1000
INTERESTS = ["oreum", "olle", "forest", "wildflowers", "birds", "stars", "seaside", "sunset", "garden", "baduk"]
AREAS = ["jeju-city", "seogwipo", "east", "west", "undecided"]
STAGES = ["curious", "planning", "month-stay", "moving", "settled"]
WORDS = "오름에 올라 바람을 맞으며 나누고 싶은 이야기가 있다면 무엇인가요? 편하게 들려주세요."


def ident(kind, number):
    """26 signs as those of a ULID, in the order of the numbers."""
    return f"01BENCH{kind}{number:018d}"


def person_ids(group, real):
    ids = [ident("M", group * PEOPLE + place) for place in range(PEOPLE)]
    return [real, *ids[1:]] if group == 0 else ids


def add_people(db, group, ids, real, chance, now):
    for number, member in enumerate(ids):
        area, stage = chance.choice(AREAS), chance.choice(STAGES)
        if member != real:
            db.execute(
                "insert into member (id, role, name, login, password, area, stage, joined_at) values (?, 'member', ?, ?, 'x', ?, ?, ?)",
                (member, f"이웃{group}-{number}", f"{member.lower()}@bench.example", area, stage, now),
            )
        chosen = [(member, key, chance.randint(1, 3)) for key in chance.sample(INTERESTS, 5)]
        db.executemany("insert into member_interest values (?, ?, ?)", chosen)
        db.executemany("insert into member_slot values (?, ?)", [(member, slot) for slot in chance.sample(range(21), 4)])
        db.execute("insert into membership (group_id, member_id, joined_at) values (?, ?, ?)", (ident("G", group), member, now))


def add_meetings(db, group, starts):
    """The meetings of a group; those that have been are settled, or the worker would lead them on meanwhile."""
    meetings = [(ident("T", group * MEETINGS + n), ident("G", group), n + 1, start) for n, start in enumerate(starts)]
    states = [(*meeting, "settled" if n < PAST else "scheduled") for n, meeting in enumerate(meetings)]
    db.executemany("insert into meeting (id, group_id, sequence, starts_at, state) values (?, ?, ?, ?, ?)", states)
    return meetings


def add_group(db, group, ids, real, chance, now):
    row = (ident("G", group), ident("R", 0), chance.choice(INTERESTS), group + 1, chance.randrange(21), "sealed", now)
    db.execute(
        "insert into small_group (id, round_id, interest, number, slot, cohesion, room, created_at) values (?, ?, ?, ?, ?, 0.4, ?, ?)", row
    )
    add_people(db, group, ids, real, chance, now)
    first = now - PAST * WEEK + chance.randint(1, 6) * WEEK // 7
    meetings = add_meetings(db, group, [first + n * WEEK for n in range(MEETINGS)])
    been = [(meeting[0], member, meeting[3]) for meeting in meetings[:PAST] for member in ids]
    db.executemany("insert into attendance values (?, ?, ?)", been)
    for sequence in range(1, PAST + 2):
        cards = [
            (ident("C", (group * MEETINGS + sequence) * 3 + place), ident("G", group), sequence, place, "deck", None)
            + (f"이야기 {sequence}-{place}", WORDS, WORDS, WORDS, now)
            for place in range(3)
        ]
        db.executemany("insert into card values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", cards)


def main(file):
    db, chance, now = sqlite3.connect(file, isolation_level=None), Random(1), int(time.time() * 1000)
    db.execute("pragma foreign_keys = on")
    (real,) = db.execute("select id from member where role = 'member'").fetchone()
    db.execute("begin immediate")
    db.execute(
        "insert into round (id, state, seed, based_on, number, created_at, published_at) values (?, 'published', 1, 0, 1, ?, ?)",
        (ident("R", 0), now, now),
    )
    for group in range(GROUPS):
        add_group(db, group, person_ids(group, real), real, chance, now)
    db.execute("commit")
    db.execute("pragma wal_checkpoint(truncate)")
    (people,) = db.execute("select count(*) from membership").fetchone()
    assert people == GROUPS * PEOPLE, people
    print(ident("G", 0))


if __name__ == "__main__":
    main(sys.argv[1])
