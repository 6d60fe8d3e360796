# shellcheck shell=bash
# Playwright and axe. The browser itself comes from the system.
npm_ci end2end
