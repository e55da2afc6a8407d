#!/usr/bin/env bash
# Collects what Deskwright still lacks for: {title}
#
# It only reads, and writes what the AWS CLI prints into a folder: the first argument, else "deskwright-evidence".
# Open that folder in Deskwright together with what you had. Each account is called by a profile with the number of
# the account for a name; where yours are called otherwise, set them beforehand:
#   PROFILE_111122223333=production ./collect.sh
set -uo pipefail
out=${1:-deskwright-evidence}
failed=0

collect() {
    local account=$1 region=$2 file=$3
    shift 3
    local own="PROFILE_$account"
    local profile=${!own:-$account}
    local folder=$out/$account/$region
    mkdir -p "$folder"
    # under another name until it is whole: half an answer must not be taken for all
    if aws "$@" --region "$region" --profile "$profile" --output json > "$folder/$file.part"; then
        mv "$folder/$file.part" "$folder/$file"
        echo "read $account/$region/$file"
    else
        rm -f "$folder/$file.part"
        echo "could not read $account/$region/$file" >&2
        failed=$((failed + 1))
    fi
}
