#!/usr/bin/env python3
"""clang-tidy over many files in a fraction of the time: several are looked at as one.

    scripts/tidy.py BUILD_FOLDER < names of files

Most of clang-tidy's time goes into the headers of Qt and Eigen, which every file includes. Files
with the same compile command are therefore put behind each other, up to twelve of them. Names in
unnamed namespaces may meet then: files that share one are kept apart, and if a group does not
compile all the same, each of its files is looked at alone. Ends with 1 if anything was found.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

LARGEST_GROUP = 12
CHECKS = pathlib.Path(__file__).resolve().parent.parent / ".clang-tidy"  # wherever the build is
OPTIONS = [f"--config-file={CHECKS}", "--quiet", "--extra-arg=-Wno-error",
           "--extra-arg=-Wno-unknown-warning-option"]
# A group includes its files, on purpose.
OPTIONS_OF_GROUPS = [r"--header-filter=/(app|core|data|ui)/.*\.(h|cpp)$",
                     "--checks=-bugprone-suspicious-include"]
UNNAMED = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^(?:struct|class|enum class|enum|using) (\w+)", re.MULTILINE)
OTHER = re.compile(r"^(?:template <.*> )?[A-Za-z][^=({;]*?(\w+)(?: = |\(|\{|;|\[)", re.MULTILINE)


def local_names(path):
    """What a file defines in unnamed namespaces, where nothing is indented."""
    text = "\n".join(UNNAMED.findall(path.read_text(encoding="utf-8")))
    return set(TYPE.findall(text)) | set(OTHER.findall(text))


def command_without_files(entry):
    """The compiler and its options, as a tuple, without what is compiled and where it goes."""
    words = shlex.split(entry["command"])
    kept = []
    skip = False
    for word in words:
        if skip or word == entry["file"]:
            skip = False
        elif word in ("-o", "-c", "-MT", "-MF"):
            skip = word != "-c"
        else:
            kept.append(word)
    return tuple(kept)


def grouped(paths, commands):
    """Lists of files that can stand behind each other, each with its command."""
    groups = []
    for path in paths:
        names = local_names(path)
        for group in groups:
            if (group["command"] == commands[path] and len(group["files"]) < LARGEST_GROUP
                    and not names & group["names"]):
                group["files"].append(path)
                group["names"] |= names
                break
        else:
            groups.append({"command": commands[path], "files": [path], "names": names})
    return groups


def tidy(folder, file, *options):
    return subprocess.run(["clang-tidy", "-p", str(folder), *OPTIONS, *options, str(file)],
                          capture_output=True, text=True, check=False)


def look_at(group, build, together):
    """What clang-tidy says of a group: nothing if all is well."""
    results = []
    if len(group["files"]) > 1:
        results = [tidy(together, group["unit"], *OPTIONS_OF_GROUPS)]
    if not results or "[clang-diagnostic-error]" in results[0].stdout:
        results = [tidy(build, path) for path in group["files"]]
    return "".join(result.stdout or result.stderr for result in results if result.returncode)


def write_units(groups, together):
    """One file and one compile command for each group."""
    together.mkdir(parents=True, exist_ok=True)
    entries = []
    for number, group in enumerate(groups):
        group["unit"] = together / f"group_{number}.cpp"
        group["unit"].write_text("".join(f'#include "{path}"\n' for path in group["files"]))
        entries.append({"directory": str(together), "file": str(group["unit"]),
                        "arguments": [*group["command"], "-c", str(group["unit"])]})
    (together / "compile_commands.json").write_text(json.dumps(entries))


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    paths = [pathlib.Path(line.strip()).resolve() for line in sys.stdin]
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        commands.setdefault(pathlib.Path(entry["file"]), command_without_files(entry))
    groups = grouped(paths, commands)
    together = build / "together"
    write_units(groups, together)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda group: look_at(group, build, together), groups))
    print("".join(found), end="")
    sys.exit(any(found))


if __name__ == "__main__":
    main()
