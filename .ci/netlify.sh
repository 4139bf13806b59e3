#!/usr/bin/env bash
# Builds the site on a host that has no .NET of its own, such as Netlify's build image. Arguments go to the generator.
# See docs/deploy.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# In this folder "dotnet --version" fails unless an SDK fits global.json.
if ! dotnet --version >/dev/null 2>&1; then
  sdk="$PWD/.dotnet"
  if [ ! -x "$sdk/dotnet" ]; then
    installer="$(mktemp)"
    trap 'rm -f "$installer"' EXIT
    curl --proto '=https' --tlsv1.2 -sSfL --retry 3 https://dot.net/v1/dotnet-install.sh -o "$installer"
    bash "$installer" --jsonfile global.json --install-dir "$sdk" --no-path
  fi
  export DOTNET_ROOT="$sdk" PATH="$sdk:$PATH"
fi

dotnet build KapGuide.csproj --configuration Release --nologo --verbosity quiet
# Only when settings ask for the CMS; needs npm, which such hosts have.
dotnet run --configuration Release --no-build -- cms fetch --if-enabled "$@"
# A finding stops the build, and the host keeps the last good site online.
dotnet run --configuration Release --no-build -- check "$@"
exec dotnet run --configuration Release --no-build -- build "$@"
