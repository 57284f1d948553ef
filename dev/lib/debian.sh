# Shared by the scripts in dev/: messages, and Debian packages where something is missing. Sourced, not run.
# shellcheck shell=bash

# One folder for logs, pid files and locks; private, because root trusts what is in it.
state_folder() {
  local folder
  if [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ]; then
    folder="$XDG_RUNTIME_DIR/grader-engine"
  elif [ "$(id -u)" = 0 ] && [ -d /run ]; then
    folder=/run/grader-engine
  else
    folder="/tmp/grader-engine-$(id -u)"
  fi
  [ -d "$folder" ] || install -d -m 700 "$folder"
  [ -O "$folder" ] || fail "$folder belongs to somebody else; remove it, or set XDG_RUNTIME_DIR to a folder of your own"
  printf '%s\n' "$folder"
}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs those of the named Debian packages that are missing; says what it does, keeps the log.
need_packages() {
  is_debian || fail "$* needed, and this is neither Debian nor Ubuntu; install them by hand"
  # One at a time: scripts that run side by side often miss the same package.
  (
    flock 9
    install_missing "$@"
  ) 9>"$(state_folder)/apt.lock"
}

install_missing() {
  local missing=() package log
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || fail "missing: ${missing[*]}; run 'apt-get install ${missing[*]}' as root, then run this again"
  log="$(state_folder)/apt.log"
  say "installing ${missing[*]} (log: $log)"
  apt_install "${missing[@]}" >>"$log" 2>&1 && return 0
  # The package lists may be old or absent, as in a fresh container image.
  if ! { apt-get update && apt_install "${missing[@]}"; } >>"$log" 2>&1; then
    tail -n 15 "$log" >&2
    fail "could not install ${missing[*]}; the log above says why"
  fi
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o DPkg::Lock::Timeout=180 "$@" </dev/null 9>&-
}
