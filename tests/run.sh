#!/bin/sh
# Sets up, builds and runs every test; words after it go to ctest (-R NAME, --verbose …).
set -eu
cd "$(dirname "$0")/.."

.ci/setup
cmake --preset release >/dev/null
cmake --build --preset release
ctest --preset release --parallel "$(nproc)" "$@"
