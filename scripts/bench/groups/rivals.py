"""The peers, each in a process of its own: two of them bring a HiGHS that does not bear another beside it."""

import json
import subprocess
import sys
from pathlib import Path

from plan import Plan


def plans(name, people, path, seconds):
    """What a peer made of a file in that time; `name` is its program in this folder."""
    command = [sys.executable, Path(__file__).with_name(f"{name}.py"), path, str(seconds)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [Plan(people, groups) for groups in json.loads(said.splitlines()[-1])]


def best(plans):
    """(greatest F with the rules ignored, greatest valid-only F), though no peer could know the second."""
    return max(plan.cohesion() for plan in plans), max(plan.valid_cohesion() for plan in plans)
