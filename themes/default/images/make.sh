#!/bin/sh
# Draws the icons and the image for link previews from the sources beside this script, with Chromium.
# Run it after a change of icon.html or social.html, and commit what it writes:   themes/default/images/make.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
assets="$here/../assets"
chromium=${KAPGUIDE_CHROMIUM:-$(command -v chromium || command -v google-chrome || command -v chromium-browser)}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

draw() { # source, width, height, target
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb --user-data-dir="$profile" \
    --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --default-background-color=00000000 --window-size="$2,$3" --screenshot="$4" "file://$here/$1" 2>/dev/null
}

byte() { printf "\\$(printf '%03o' "$1")"; }

draw social.html 1200 630 "$assets/social.png"
draw 'icon.html?square' 180 180 "$assets/icon-180.png"
draw icon.html 192 192 "$assets/icon-192.png"
draw 'icon.html?square' 512 512 "$assets/icon-512.png"
draw icon.html 32 32 "$profile/32.png"

# favicon.ico: a directory with one entry, then the PNG itself.
size=$(wc -c < "$profile/32.png")
{
  for value in 0 0 1 0 1 0 32 32 0 0 1 0 32 0 $((size % 256)) $((size / 256)) 0 0 22 0 0 0; do byte "$value"; done
  cat "$profile/32.png"
} > "$assets/favicon.ico"
