#!/usr/bin/env bash
# Comments on the lines of a change with reviewdog, and offers fixes to be accepted with a click.
#   reviewdog.sh [paths…]
# REVIEWDOG_REPORTER is one of reviewdog's: github-pr-review (taken if nothing is said), gitlab-mr-discussion, local, …
set -euo pipefail
# reviewdog decides what fails, by the lines that the change touches.
goals check --no-color --format rdjson --fail-on never -- "$@" |
  reviewdog -f=rdjson -name=goals -reporter="${REVIEWDOG_REPORTER:-github-pr-review}" -filter-mode=added -fail-level=error
