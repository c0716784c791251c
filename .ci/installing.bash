# Sourced, from the repository root, by the scripts beside it that install tools below target/. They set `tools` to the
# folder that the tools are installed into.
# shellcheck shell=bash disable=SC2154

export DEBIAN_FRONTEND=noninteractive

heading() {
    printf '\n== %s\n' "$1"
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

# attempt FAILURE COMMAND...: runs the command without a word; if it fails, shows what it said and what that means.
attempt() {
    local failure=$1
    shift
    "$@" >"$tools/log" 2>&1 && return
    cat "$tools/log" >&2
    fail "$failure"
}

apt_install() {
    attempt "apt-get could not refresh its lists; install by hand: $*" apt-get -qq update
    attempt "apt-get could not install: $*" apt-get -qq install --yes --no-install-recommends "$@"
}

install_python() {
    python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3 python3-venv
}

# install_from_pypi PACKAGE==VERSION...: into $tools/venv.
install_from_pypi() {
    attempt 'python3 could not make a venv' python3 -m venv "$tools/venv"
    attempt 'pip could not install its packages' "$tools/venv/bin/pip" install --disable-pip-version-check "$@"
}
