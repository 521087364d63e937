"""Prints the traces of all laws: what the CPython that runs this does.

    python3 record.py > cpython.txt
"""

import importlib
import pathlib
import platform
import sys

sys.dont_write_bytecode = True  # nothing is to appear among the sources

import harness


def load_sections():
    for file in sorted(pathlib.Path(__file__).parent.glob("section_*.py")):
        importlib.import_module(file.stem)


def main():
    if platform.python_implementation() != "CPython":
        sys.exit(f"The laws are those of CPython; this is {platform.python_implementation()}.")
    load_sections()
    print(f"Recorded by CPython {platform.python_version()}")
    for law in harness.LAWS:
        print(f"\n== {law.name} {law.rule}")
        for line in law.trace():
            print(line)


if __name__ == "__main__":
    main()
