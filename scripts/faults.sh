#!/usr/bin/env bash
# What strangers and bad luck do for minutes: thousands of connections and log-ins, a disk that is full again and again,
# kills, races, forms that nobody would fill in so, a Zoom whose answers get lost, reminders of which the answers get lost, open pages that
# vanish. The last line is N passed, N failed; what came out stands in docs/benchmarks.md.
#
#     scripts/faults.sh                everything, about an hour
#     scripts/faults.sh forms kill     some of: strangers, kill, races, forms, praise, rooms, reminders, streams
#
# HGH_BINARY names a release to try instead of building one. HGH_FUZZ_FORMS, HGH_RACES, HGH_PRAISE_REQUESTS, HGH_KILL_CYCLES,
# HGH_REMINDERS and HGH_STREAMS say how much, HGH_FUZZ_SEED, HGH_KILL_SEED and HGH_REMINDERS_SEED repeat a run.
. "$(dirname "$0")/lib.sh"
. scripts/steps.sh

wanted=("$@")
((${#wanted[@]})) || wanted=(strangers kill races forms praise rooms reminders streams)
export HGH_REMINDERS=${HGH_REMINDERS:-2000} HGH_STREAMS=${HGH_STREAMS:-10000}
export HGH_FUZZ_SEED=${HGH_FUZZ_SEED:-$RANDOM$RANDOM} HGH_KILL_CYCLES=${HGH_KILL_CYCLES:-200} HGH_RACES=${HGH_RACES:-5000} HGH_FUZZ_FORMS=${HGH_FUZZ_FORMS:-3000} HGH_PRAISE_REQUESTS=${HGH_PRAISE_REQUESTS:-10000}
scripts/setup.sh
if [[ -z ${HGH_BINARY:-} ]]; then
    scripts/build.sh
fi
HGH_BINARY=$(realpath "${HGH_BINARY:-target/release/hwanggeumhyang}")
export HGH_BINARY
claim_target
say "$(nproc) cores, $(lscpu | sed -n 's/^Model name: *//p'), $(uname -sr), $(date +%F)"

# Tests of the binary, one after the other so that each has the machine to itself, with what they say. With the features
# of `make test`, so that nothing is built twice.
wire=(cargo test --locked --quiet --workspace --exclude frontend --test wire --)
alone=(--nocapture --test-threads 1)
# A network of its own, in which addresses can vanish without a word; where the system gives none, the dead only stop reading.
own_network=()
if unshare --map-root-user --net true 2>/dev/null; then
    own_network=(env HGH_OWN_NETWORK=1 unshare --map-root-user --net sh -c 'ip link set lo up && exec "$@"' own_network)
fi
zoom=(cargo test --locked --quiet --workspace --exclude frontend --test zoom -- --ignored)

for name in "${wanted[@]}"; do
    case $name in
    strangers) step "connections, log-ins, a full disk" "${wire[@]}" --ignored "${alone[@]}" faults:: disk:: webhooks:: || true ;;
    kill) step "kills" "${wire[@]}" in_the_midst_of_writing "${alone[@]}" || true ;;
    races) step "races, both databases" scripts/postgres.sh "${wire[@]}" races:: "${alone[@]}" || true ;;
    forms) step "forms, both databases" scripts/postgres.sh "${wire[@]}" fuzz:: "${alone[@]}" || true ;;
    praise) step "praise, replayed and altered" "${wire[@]}" replayed_and_altered "${alone[@]}" || true ;;
    rooms)
        step "rooms of Zoom" "${zoom[@]}" || true
        step "rooms of Zoom on Postgres" scripts/postgres.sh "${zoom[@]}" || true
        ;;
    reminders) step "reminders, both databases" scripts/postgres.sh "${wire[@]}" reminders:: "${alone[@]}" || true ;;
    streams)
        step "a thousand streams of one group" "${wire[@]}" live::crowd --ignored "${alone[@]}" || true
        step "ten thousand streams, half of them dead" "${own_network[@]}" "${wire[@]}" streams:: --ignored "${alone[@]}" || true
        ;;
    *) die "there is no $name; there are: strangers kill races forms praise rooms reminders streams" ;;
    esac
done
