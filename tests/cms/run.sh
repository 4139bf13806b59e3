#!/usr/bin/env bash
# The real CMS in Chromium, on the real content: not part of the ordinary tests, because its program comes from npm.
# tests/cms/run.sh [--all]    --all opens and saves every answer, which takes some minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet run -- cms fetch
exec dotnet run --project tests/KapGuide.Benchmarks -- cms "$@"
