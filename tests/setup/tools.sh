# What the tests need besides Rust: found on the machine, or installed by Debian's package manager.
# Sourced by tests/run.

# Sets CHROME and sees to it that cc, node, npm and java are there.
require_tools() {
  require cargo 'install Rust: https://rustup.rs'
  require_component fmt rustfmt
  require_component clippy clippy
  local -a missing=()
  command -v cc >/dev/null || missing+=(gcc libc6-dev)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v java >/dev/null || missing+=(default-jre-headless)
  CHROME=$(find_chrome)
  [[ -n $CHROME ]] || missing+=(chromium)
  if ((${#missing[@]})); then
    apt_install "${missing[@]}"
    CHROME=$(find_chrome)
  fi
  for tool in cc node npm java; do require "$tool"; done
  [[ -n $CHROME ]] || give_up 'there is no Chromium or Chrome: install one, or set CHROME to its path'
  require_node 20
  export CHROME
}

# The browser that the caller names, or else one on the PATH.
find_chrome() {
  local named=${CHROME:-${CHROME_PATH:-}}
  if [[ -n $named ]]; then
    command -v "$named" || give_up "CHROME or CHROME_PATH is $named, which cannot be run"
    return
  fi
  for named in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$named" && return
  done
  return 0
}

apt_install() {
  command -v apt-get >/dev/null || give_up "missing and not installable without apt-get: $*"
  local -a as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || give_up "missing, and neither root nor sudo to install it: $*"
    as_root=(sudo)
  fi
  echo "installing $*"
  "${as_root[@]}" apt-get update --quiet
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "$@"
}

# npm's packages as the lock file has them; the copy of it says what node_modules was made from.
install_packages() {
  cmp --silent package-lock.json node_modules/.made-from && return
  # Nothing but what the lock file names: no browsers, and no package's own downloads.
  PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts
  cp package-lock.json node_modules/.made-from
}

# A Python environment in .venv/NAME with the packages of a list that names every version; the copy of the list says
# what it was made from.
install_python() {
  local folder=.venv/$1 list=$2
  cmp --silent "$list" "$folder/made-from" && return
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$list"
  cp "$list" "$folder/made-from"
}

# Python with its environments, for the validators alone.
require_python() {
  if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then apt_install python3 python3-venv; fi
  require python3
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || give_up 'python 3.11 or later is needed'
}

require() {
  command -v "$1" >/dev/null || give_up "there is no $1${2:+: $2}"
}

require_component() {
  cargo "$1" --version >/dev/null 2>&1 && return
  command -v rustup >/dev/null || give_up "there is no cargo $1"
  rustup component add "$2"
}

require_node() {
  local version
  version=$(node --version)
  version=${version#v}
  ((${version%%.*} >= $1)) || give_up "node $1 or later is needed, and this is $version"
}

give_up() {
  echo "tests/run: $*" >&2
  exit 1
}
