#!/bin/sh
# The "browser" a learner's server opens while it is graded: it hands the address to the grader, where the sign-in
# robot walks the pages, and leaves at once, as a real browser launcher does. One line is written in one go.
for url in "$@"; do :; done
printf '%s\n' "$url" >>"$WORKSHOP_BROWSER_INBOX"
