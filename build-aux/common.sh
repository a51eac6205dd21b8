# shellcheck shell=bash
# Shared by run and check: what they need from the system. Sourced, not run.

build_packages=(
  gcc libc6-dev meson ninja-build pkg-config gettext
  libglib2.0-dev libgtk-4-dev libxml2-dev libqpdf-dev
  libgtk-4-bin libxml2-utils desktop-file-utils shared-mime-info
  adwaita-icon-theme librsvg2-common fonts-noto-cjk
)

test_packages=(
  appstream at-spi2-core clang-format dbus gir1.2-atspi-2.0 imagemagick locales poppler-utils
  python3 python3-gi qpdf strace xauth xdotool xvfb
)

say () {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

die () {
  say "$*"
  exit 1
}

# Runs a command as root.
as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "This needs root, and there is no sudo: $*"
  fi
}

# Installs those of the packages that are missing.
ensure_packages () {
  local missing=() package status

  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    # One word for each architecture; "not-installed" is another word.
    status=$(dpkg-query -W -f=' ${db:Status-Status} ' "$package" 2>/dev/null) || status=
    case $status in
      *\ installed\ *) ;;
      *) missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  say "Installing: ${missing[*]}"
  as_root apt-get update -q >&2 || say "The package lists could not be refreshed; trying with the old ones."
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 \
    || die "Some packages could not be installed; see above."
}

# Generates those of the locales that are missing: ensure_locales ja_JP de_DE
ensure_locales () {
  local name have

  have=$(locale -a 2>/dev/null)
  for name in "$@"; do
    if ! grep -qix "$name\.utf-\?8" <<<"$have"; then
      say "Generating the locale $name.UTF-8"
      as_root localedef -i "$name" -f UTF-8 "$name.UTF-8" \
        || die "The locale $name.UTF-8 could not be generated; see above."
    fi
  done
}

# Configures a build directory once: configure DIR OPTION...
configure () {
  local dir=$1
  shift
  if [ ! -f "$dir/build.ninja" ]; then
    LC_ALL=C.UTF-8 meson setup "$dir" "$@"
  fi
}
