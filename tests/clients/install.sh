#!/usr/bin/env bash
# Installs the programs that tests/clients and tests/export try chronicle's files in (Debian or Ubuntu; root or sudo).
# A test whose program is missing is skipped, and .ci/run fails on a skip.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
packages=(calcurse chromium gir1.2-ical-3.0 khal python3-gi vdirsyncer)
command -v npm >/dev/null || packages+=(nodejs npm)
"${root[@]}" apt-get update --quiet=2
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "${packages[@]}"
npm ci --no-audit --no-fund --ignore-scripts
