#!/usr/bin/env bash
# The way out of Camunda 7: copies this tree, renames the copy to Operaton, builds it and runs the tests of the processes in it. Nothing
# else is changed. Needs python3 and unzip. What it found: docs/operaton.md
#
#   src/operaton/move.sh [tests, as -Dtest takes them]
set -euo pipefail
cd "$(dirname "$0")/../.."

version=1.0.3
camunda=7.24.0
copy=$PWD/target/operaton
borrowed=$PWD/target/operaton-borrowed
tests=${1:-PetitionProcessTest,PetitionRefusalsTest,HandoffProcessTest,HandoffRefusalsTest,BriefingProcessTest,ModelContractTest}

rm -rf "$copy" "$borrowed"
mkdir -p "$copy"
tar -c --exclude=./target --exclude=./.git . | tar -x -C "$copy"

# not served for Operaton: taken from Camunda's sources (Apache 2.0) and renamed as ours are
borrow() { # artifact, kind of source
  ./mvnw -q dependency:copy -Dartifact="$1:$camunda:jar:sources" -DoutputDirectory="$borrowed"
  unzip -q -o "$borrowed/${1#*:}-$camunda-sources.jar" 'org/*' -d "$copy/src/$2/java"
  unzip -q -o "$borrowed/${1#*:}-$camunda-sources.jar" 'META-INF/services/*' -d "$copy/src/$2/resources" || true
}
borrow org.camunda.bpm:camunda-bpm-assert test
borrow org.camunda.spin:camunda-spin-dataformat-json-jackson main

python3 src/operaton/rename.py "$copy" "$version"

cd "$copy"
# without the linters, as only names have changed
./mvnw -Pquick -DexcludedGroups=cluster test -Dtest="$tests"
