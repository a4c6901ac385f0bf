#!/usr/bin/env bash
# Check the files named in FILES: annotations on standard output, a summary of the job, and SARIF for code scanning. The
# exit code is only noted, so that what follows still runs; the last step of the action ends with it.
set -uo pipefail
shopt -s nullglob globstar

files=()
while IFS= read -r line; do
  [[ -n $line ]] || continue
  IFS=$'\n' found=($line)                # a pattern or a name, which may have spaces
  files+=("${found[@]:-$line}")          # that a pattern matches nothing is told by the check itself
done <<<"$FILES"

summary="$RUNNER_TEMP/ldplanner.md"
sarif="$RUNNER_TEMP/ldplanner.sarif"
ldplanner check --fail-on "$FAIL_ON" --format github --format "sarif=$sarif" --format "markdown=$summary" -- "${files[@]}"
echo "exit-code=$?" >>"$GITHUB_OUTPUT"
if [[ -e $sarif ]]; then echo "sarif=$sarif" >>"$GITHUB_OUTPUT"; fi
if [[ -e $summary ]]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
