# shellcheck shell=bash
# Sourced by ./run, ./test and .ci/run: what they share. Everything here speaks on standard error,
# because standard output belongs to the program.

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs

# Names in Debian 12.
packages=(
    build-essential cmake ninja-build
    qt6-base-dev
    libqcustomplot-dev libeigen3-dev libcli11-dev nlohmann-json3-dev libyaml-cpp-dev libqpdf-dev
    fonts-inter fonts-stix fonts-dejavu-core
)

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 1
}

is_debian_12() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null &&
        (. /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-} == 12 ]]) 2>/dev/null
}

# Those of the packages named that are not installed.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p') || true
    comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo -- "$@"
    fi
}

# Installs the packages named that are missing, and says which before it does.
install_packages() {
    if ! is_debian_12; then
        [[ -e $root/build/release/recency-lab ]] ||
            say "This is not Debian 12, so nothing is installed. If building fails, these are" \
                "the packages it needs, by their names there: $*"
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    say "Installing Debian packages: ${missing[*]}"
    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "That needs root, and there is no sudo here. As root, run: $by_hand"
    fi
    export DEBIAN_FRONTEND=noninteractive
    if ! { as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "${missing[@]}"; } \
        </dev/null >"$logs/install.log" 2>&1; then
        tail -n 15 "$logs/install.log" >&2
        fail "The packages could not be installed. Is there a network connection, and may you" \
            "use sudo? By hand, as root: $by_hand"
    fi
}

# Ends with what went wrong in a build, without the steps that went well.
fail_with_log() {
    grep -v '^\[[0-9]*/[0-9]*\] ' "$1" | tail -n 40 >&2
    fail "Building failed. The whole log is $1"
}

# A build folder that was made for another folder (a moved or copied project) is of no use.
drop_foreign_build() {
    local cache=$1/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf "$1"
    fi
}

# build PRESET TARGET...: configures when needed and builds. More arguments of cmake can be given
# in the environment, in RECENCY_CONFIGURE.
build() {
    local preset=$1 folder=$root/build/$1 log=$logs/$1.log options
    shift
    read -r -a options <<<"${RECENCY_CONFIGURE:-}"
    command -v cmake >/dev/null || fail "cmake is needed, and it is not there."
    drop_foreign_build "$folder"
    if [[ ! -f $folder/build.ninja ]]; then
        say "Building (first time: about three minutes) …"
        (cd "$root" && cmake --preset "$preset" "${options[@]}") \
            </dev/null >"$log" 2>&1 || fail_with_log "$log"
        cmake --build "$folder" --target "$@" </dev/null >"$log" 2>&1 || fail_with_log "$log"
    else
        cmake --build "$folder" --target "$@" </dev/null 2>&1 | announce_work >"$log" ||
            fail_with_log "$log"
    fi
}

# Copies what ninja says, and tells the person at its first step, if there is one. (Looking for new
# source files, which it always does, is none.)
announce_work() {
    local line announced=
    while IFS= read -r line; do
        printf '%s\n' "$line"
        if [[ -z $announced && $line == \[* && $line != *'Re-checking globbed'* ]]; then
            say "Building …"
            announced=yes
        fi
    done
}

# One at a time: two builds in one folder would overwrite each other's files.
set_up() {
    mkdir -p "$logs" 2>/dev/null || fail "$root cannot be written to, and the program is built there."
    (
        flock 9
        install_packages "${packages[@]}"
        build "$@"
    ) 9>"$root/build/lock"
}

# What .ci/run needs besides: checkers of the source, and the programs of others that tests hold
# exported files against (without them those tests are skipped).
set_up_tools() {
    mkdir -p "$logs"
    install_packages clang-format clang-tidy poppler-utils qpdf librsvg2-bin libxml2-utils \
        texlive-latex-base texlive-latex-recommended texlive-pictures python3-matplotlib xvfb
}

# run_tests PRESET [ARGUMENTS OF CTEST]: needs no display.
run_tests() {
    local preset=$1
    shift
    if [[ -z ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$root/build/runtime
        mkdir -p -m 700 "$XDG_RUNTIME_DIR"
    fi
    (cd "$root" && QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --parallel "$(nproc)" "$@")
}
