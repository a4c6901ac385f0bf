#!/usr/bin/env bash
# Tell what changed in the rosters named in ROSTERS since BASE: in the summary of the job and, if COMMENT is true, in one
# comment on the pull request, which later runs write anew.
set -euo pipefail
shopt -s nullglob globstar

marker='<!-- ldplanner diff -->'
most=64000                                                       # a comment may have 65,536 characters
body="$RUNNER_TEMP/ldplanner-diff.md"
left_out=()
echo "$marker" >"$body"
git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --depth=1 origin "$BASE"

tell() {
  [[ -e $1 ]] || return 0                                        # gone, or a pattern that matches nothing
  git cat-file -e "$BASE:./$1" 2>/dev/null || return 0           # new: nothing to compare it with
  git diff --quiet "$BASE" -- "$1" && return 0                   # nobody touched it
  told=$(git show "$BASE:./$1" | ldplanner diff --format markdown -- - "$1" 2>/dev/null) ||
    told=$'### ldplanner diff\n\nA roster could not be compared: see what the check says.'
  printf '%s\n\n' "$told" >>"$GITHUB_STEP_SUMMARY"
  if (($(wc -m <"$body") + $(wc -m <<<"$told") < most)); then
    printf '%s\n\n' "$told" >>"$body"
  else
    left_out+=("$1")
  fi
}

while IFS= read -r line; do
  IFS=$'\n' found=($line)                                        # a pattern or a name, which may have spaces
  for file in "${found[@]}"; do tell "$file"; done
done <<<"$ROSTERS"

if ((${#left_out[@]})); then
  printf '%s more changed than fit into a comment: see the summary of the job.\n' "${#left_out[@]}" >>"$body"
fi
[[ $COMMENT == true ]] || exit 0

comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
mine=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | sed -n 1p) || mine=
if [[ $(wc -l <"$body") -le 1 ]]; then
  [[ -n $mine ]] || exit 0                                       # nothing changed, and nothing was said before
  echo 'No roster differs from the base any more.' >>"$body"
fi
if [[ -n $mine ]]; then
  send=(--method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$mine")
else
  send=(--method POST "$comments")
fi
# a pull request from a fork may not be commented on; that is no reason to fail the job
gh api --silent "${send[@]}" --field "body=@$body" || echo '::warning title=ldplanner::the comment could not be posted'
