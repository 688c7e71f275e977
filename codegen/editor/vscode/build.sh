#!/bin/sh
# Builds the extension for Visual Studio Code, stapwright.vsix, from npm packages of fixed versions: build.sh FOLDER JAR
# Without node, npm or the packages it says so, and the build goes on; with STAPWRIGHT_REQUIRE_ORACLES=1 it fails.
set -eu
from=$(cd "$(dirname "$0")" && pwd)
to=$1/vscode
jar=$2

missing() {
  echo "the extension for Visual Studio Code is not built: $1" >&2
  [ "${STAPWRIGHT_REQUIRE_ORACLES:-}" != 1 ] || exit 1
  exit 0
}

command -v node >/dev/null || missing "there is no node"
command -v npm >/dev/null || missing "there is no npm"
mkdir -p "$to"
# The packages are fetched again when their versions change, and not otherwise.
if ! cmp -s "$from/package-lock.json" "$to/fetched.json"; then
  cp "$from/package.json" "$from/package-lock.json" "$to"
  rm -f "$to/fetched.json"
  (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >npm.log 2>&1) ||
    missing "the npm packages cannot be fetched, see $to/npm.log"
  cp "$from/package-lock.json" "$to/fetched.json"
fi
for each in package.json tsconfig.json README.md .vscodeignore language-configuration.json src syntaxes snippets test; do
  rm -rf "${to:?}/$each"
  cp -R "$from/$each" "$to"
done
cp "$from/../../../LICENSE" "$to/LICENSE"
cp "$jar" "$to/stapwright.jar"
cd "$to"
# What the licences of what is bundled ask for.
npm ls --omit=dev --all --parseable 2>/dev/null | sed 1d | sort | while read -r each; do
  printf '%s\n\n' "${each#"$to"/node_modules/}"
  cat "$each"/[Ll][Ii][Cc][Ee][Nn][SsCc]*
  echo
done >THIRD-PARTY.txt
rm -f stapwright.vsix
npm run --silent package >package.log 2>&1 || {
  cat package.log >&2
  exit 1
}
echo "$to/stapwright.vsix"
