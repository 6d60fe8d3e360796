#!/usr/bin/env bash
# The fast part of test.sh, for while you work.
. "$(dirname "$0")/lib.sh"
. scripts/steps.sh
scripts/setup.sh check
fast_steps
