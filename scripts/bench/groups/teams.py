"""team-formation (Harvard Business School): teams by weighted wishes, searched by CP-SAT.

    teams.py FILE SECONDS     prints a list with the groups it found, by number of the person, or an empty one

Its words are: all of a team share a value (`cluster`), nobody shares one (`different`), shares as in the whole
(`diversify`). What can be said with them is said:

- interests and area: cluster, weighing 85 and 15 as in s(i,j); strengths and rarity cannot be said
- half days: cluster, weighing 1,000, so that a team without a common one costs more than all taste
- barred pairs: each set of people who are all barred from each other is a value that two must not share,
  weighing 1,000
- couples: cannot be said, for a couple is less than a team

Said with one wish an interest, yes or no, or with strengths as numbers, it finds worse plans in a minute.
It uses all cores, as it does by itself.
"""

import json
import sys
from pathlib import Path

import pandas
from people import People
from team_formation.team_assignment import TeamAssignment

WISHES = [("slot", "cluster", 1000), ("barred", "different", 1000)]
WISHES += [("interest", "cluster", 85), ("area", "cluster", 15)]


def cliques(barred):
    """Sets of people all barred from each other, so that each barred pair is within one."""
    near, left, found = {}, set(barred), []
    for one, other in barred:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    while left:
        one, other = min(left)
        clique = [one, other]
        for third in sorted(near[one] & near[other]):
            if near[third].issuperset(clique):
                clique.append(third)
        found.append(clique)
        left -= {(a, b) for a in clique for b in clique}
    return found


def form(people, seconds):
    """The groups, or nothing if it found none in that time."""
    barred = [[] for _ in people.ids]
    for number, clique in enumerate(cliques(people.barred)):
        for one in clique:
            barred[one].append(number)
    columns = {"slot": [one["slots"] for one in people.people], "barred": barred}
    columns["interest"] = [list(one["interests"]) for one in people.people]
    columns["area"] = [one.get("area", "undecided") for one in people.people]
    wishes = pandas.DataFrame(WISHES, columns=["attribute", "type", "weight"])
    search = TeamAssignment(pandas.DataFrame(columns), wishes, people.size["ideal"])
    search.solve(max_time_in_seconds=seconds)
    if not search.solution_found:
        return []
    groups = {}
    for one, team in enumerate(search.participants["team_num"]):
        groups.setdefault(team, []).append(one)
    return [list(groups.values())]


if __name__ == "__main__":
    print(json.dumps(form(People(Path(sys.argv[1])), float(sys.argv[2]))))
