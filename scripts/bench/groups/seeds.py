"""What is measured for one seed; the names stand beside their goals in `scripts/bench/groups.py`."""

import partition
import rivals
from swaps import Swaps

SECONDS = 10  # what the engine gets for 1,000 people, one thread, and k-means-constrained after it
MINUTE = 60  # what team-formation gets for 100 people; the engine gets a tenth
PATIENCE = 240  # for the set-partition bound of 1,000 people; it holds even if stopped here
WHOLE = 30  # for the best plan that is made of the groups which the bound of 200 people knows


def rules(answer):
    """Broken rules and who is left out, for one plan."""
    return {"violations": answer.plan.violations(), "unexplained": answer.unexplained}


def thousand(engine, pricing, seed, share):
    """1,000 people: the engine alone, k-means-constrained, and the bounds."""
    people, seconds = engine.people(1000, seed), max(1, round(SECONDS * share))
    answer, _ = engine.form(people, 1000, seed, seconds)
    plan, flow = answer.plan, answer.report["bound"]
    restarts = rivals.plans("kmeans", people, engine.generate(1000, seed), seconds)
    theirs, theirs_valid = rivals.best(restarts)
    bound = partition.bound(pricing, people, plan, PATIENCE * share)
    figures = {"F": plan.cohesion(), "flow": plan.cohesion() / flow, "partition": plan.cohesion() / bound.proven}
    figures |= {"partition gap": bound.gap(), "partition seconds": bound.seconds, "flow is short": bound.proven / flow}
    figures |= {"k-means valid": plan.cohesion() / theirs_valid if theirs_valid else float("inf")}
    figures |= {"k-means": plan.cohesion() / theirs, "k-means F": theirs, "k-means valid F": theirs_valid}
    figures |= {"restarts": len(restarts), "left out": 1 - plan.placed() / len(people)}
    careless, _ = engine.form(people, 1000, seed, seconds, ["--nobody-alone", "0"])
    figures |= {"careless": plan.cohesion() / careless.plan.cohesion(), "careless lone": careless.plan.lone()}
    return figures | rules(answer) | single_people(people, plan)


def single_people(people, plan):
    """What single people have of the plan."""
    likenesses = people.likenesses()
    shares = plan.best_three(likenesses, people.may_meet())
    swaps = Swaps(plan, likenesses).allowed()
    tenth = shares[-(-len(shares) // 10) - 1]
    figures = {"lone": plan.lone(), "p10 share": tenth, "swaps allowed": len(swaps)}
    figures |= {"swaps": sum(swap.betters_plan() for swap in swaps)}
    return figures | {"swaps for F": sum(swap.raises_likeness() for swap in swaps)}


def two_hundred(engine, pricing, seed, share):
    """200 people against the set-partition bound, and against the best plan of the bound's own groups."""
    people = engine.people(200, seed)
    answer, _ = engine.form(people, 200, seed, max(1, round(SECONDS * share)))
    plan, flow = answer.plan, answer.report["bound"]
    bound = partition.bound(pricing, people, plan, PATIENCE)
    whole = partition.whole(people, bound.programme, WHOLE * share)
    if whole.violations():
        raise SystemExit("the groups of the bound break a rule")
    figures = {"200": plan.cohesion() / bound.proven, "200 gap": bound.gap(), "200 flow is short": bound.proven / flow}
    figures |= {"200 whole": whole.cohesion() / bound.proven, "200 whole lone": whole.lone()}
    return figures | {"200 whole groups": len(whole.groups), "200 groups": len(plan.groups)} | rules(answer)


def hundred(engine, seed, share):
    """100 people against team-formation."""
    people, seconds = engine.people(100, seed), max(10, round(MINUTE * share))
    answer, took = engine.form(people, 100, seed, seconds // 10)
    figures = {"teams seconds": took} | rules(answer)
    found = rivals.plans("teams", people, engine.generate(100, seed), seconds)
    if not found:
        return figures | {"teams": float("inf")}
    theirs, ours = found[0], answer.plan.cohesion()
    figures |= {"teams": ours / theirs.cohesion(), "teams F": theirs.cohesion()}
    return figures | {"teams violations": theirs.violations(), "teams valid F": theirs.valid_cohesion()}


def measure(engine, pricing, seed, share):
    """All figures of one seed, by name; `share` shortens every time limit, to try the bench itself."""
    parts = [thousand(engine, pricing, seed, share), two_hundred(engine, pricing, seed, share)]
    parts.append(hundred(engine, seed, share))
    figures = {name: figure for part in parts for name, figure in part.items()}
    # A rule must hold whatever the size.
    return figures | {name: sum(part[name] for part in parts) for name in ("violations", "unexplained")}
