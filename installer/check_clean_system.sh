#!/usr/bin/env bash
# Runs the packaged program in a fresh, minimal Debian that has neither Python nor this clone: only the six system
# libraries Qt needs without a display. As an ordinary user, without a network.
#
#   check_clean_system.sh BUNDLE_FOLDER [ROOT_FOLDER]
#
# Needs root and, while the root folder is made, the machine's own package source (no address stands here).
# With ROOT_FOLDER the minimal system is kept there and used again.
set -euo pipefail

bundle=$(realpath "$1")
root=${2:-}
packages=libgl1,libegl1,libglib2.0-0,libdbus-1-3,libfontconfig1,libxkbcommon0

[ "$(id -u)" = 0 ] || { echo "root is needed to make the minimal system" >&2; exit 1; }
command -v debootstrap >/dev/null ||
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends debootstrap; } >&2

if [ -z "$root" ]; then
  root=$(mktemp -d)
  chmod 755 "$root" # the user inside must be able to enter
  trap 'rm -rf --one-file-system "$root"' EXIT
fi

if [ ! -e "$root/made" ]; then
  # shellcheck source=/dev/null
  . /etc/os-release
  source=$(apt-get indextargets --format '$(SITE) $(RELEASE)' | awk -v r="$VERSION_CODENAME" '$2 == r { print $1; exit }')
  debootstrap --variant=minbase --include="$packages" "$VERSION_CODENAME" "$root" "$source" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
  rm -f "$root.log"
  chroot "$root" useradd --create-home officer
  touch "$root/made"
fi

rm -rf "$root/program" "$root/home/officer/.local"
cp -a "$bundle" "$root/program"
chmod -R go+rX "$root/program"

# The network of this run is a new, empty one; where the machine does not allow that, the word says so.
run=(unshare -n chroot --userspec=officer "$root")
unshare -n true 2>/dev/null || { echo "no empty network here: runs with the machine's own" >&2; run=("${run[@]:2}"); }
clean=(env -i HOME=/home/officer LANG=C QT_QPA_PLATFORM=offscreen)

! chroot "$root" sh -c 'command -v python3' || { echo "the system is not clean: it has Python" >&2; exit 1; }
"${run[@]}" "${clean[@]}" /program/dxplanner-cli self-test
"${run[@]}" "${clean[@]}" /program/dxplanner --window-check /home/officer/window.json ||
  { cat "$root/home/officer/window.json" >&2; exit 1; }
cat "$root/home/officer/window.json"
echo
echo "clean system: ok ($(chroot "$root" dpkg-query -W | wc -l) packages, no Python)"
