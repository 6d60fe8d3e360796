"""k-means-constrained, the nearest that Python has to a clustering whose groups have a least and a greatest size.

    kmeans.py FILE SECONDS     prints the groups of every restart, by number of the person

It is told what can be told to it: everybody's interests as a vector, TF-IDF with the contract's weights
(w_k·a_ik, then length 1), and their area as one more axis for each, so scaled that the product of two vectors
is 0.85·cosine + 0.15·[same area]. What it makes small, the squared distance within groups, is then what F
makes large, with the cosine in place of the Jaccard index. Half days, barred pairs and couples cannot be told.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from k_means_constrained import KMeansConstrained
from people import People


def vectors(people):
    """One row a person."""
    keys = sorted(people.weight)
    tastes = [[people.weight[key] * one["interests"].get(key, 0) for key in keys] for one in people.people]
    tastes = np.array(tastes)
    tastes /= np.maximum(np.linalg.norm(tastes, axis=1, keepdims=True), 1e-12)
    return np.hstack([np.sqrt(0.85) * tastes, np.sqrt(0.15) * people.areas()])


def restarts(people, seconds):
    """The groups of as many restarts, each with another seed, as begin within the time."""
    begun, table = time.monotonic(), vectors(people)
    clusters = len(people) // people.size["ideal"]
    sizes = {"size_min": people.size["min"], "size_max": people.size["max"]}
    found = []
    while not found or time.monotonic() - begun < seconds:
        search = KMeansConstrained(clusters, **sizes, n_init=1, random_state=len(found), n_jobs=1)
        labels = search.fit(table).labels_
        found.append([np.flatnonzero(labels == cluster).tolist() for cluster in range(clusters)])
    return found


if __name__ == "__main__":
    print(json.dumps(restarts(People(Path(sys.argv[1])), float(sys.argv[2]))))
