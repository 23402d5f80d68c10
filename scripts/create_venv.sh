#!/usr/bin/env bash
# create_venv.sh PYTHON FOLDER: makes a virtual environment, or says in one line what is missing.
set -eu
python=$1 folder=$2

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

command -v "$python" >/dev/null || stop "There is no '$python' here: install Python 3.11 or newer, or run 'make PYTHON=/path/to/python3'."

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') || stop "'$python' does not run: run 'make PYTHON=/path/to/python3' with another."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "Python 3.11 or newer is needed, and '$python' is Python $version: install a newer one, or run 'make PYTHON=/path/to/python3'."

# Debian and Ubuntu keep the part of Python that makes environments in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  package=python$version-venv
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $package ..." >&2
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes "$package"; } >&2 ||
      stop "Python's venv module is missing and 'apt-get install $package' failed: install it, then run make again."
  else
    stop "Python's venv module is missing: run 'sudo apt-get install python3-venv' (or '$package'), then run make again."
  fi
fi

"$python" -m venv --clear "$folder" || {
  rm -rf "$folder"
  stop "'$python -m venv $folder' failed: see above."
}
