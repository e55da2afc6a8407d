# The official models of the AWS API, against which the tests hold the stand-in for AWS. They come with the npm package
# aws-sdk (Apache-2.0), are kept outside the repository, and without them those tests are skipped and say so.

AWS_MODELS_VERSION=2.1693.0
AWS_MODELS_INTEGRITY=cJmb8xEnVLT+R6fBS5sn/EFJiX7tUnDaPtOPZ1vFbOJtd0fnZn/Ky2XGgsvvoeliWeH7mL3TWSX5zXXGSQV6gQ==
AWS_MODELS="workspaces-2015-04-08 ds-2015-04-16 ec2-2016-11-15 sts-2011-06-15 monitoring-2010-08-01 kms-2014-11-01
    service-quotas-2019-06-24 organizations-2016-11-28 cloudtrail-2013-11-01
    resourcegroupstaggingapi-2017-01-26 sso-2019-06-10 sso-oidc-2019-06-10"

# Whether each of the models is there.
have_aws_models() {
    local model
    for model in $AWS_MODELS; do
        [ -f "$1/${model%-????-??-??}.json" ] || return 1
    done
}

# Fetches the models into target/aws-models, unless they are there.
want_aws_models() {
    local place=$ROOT/target/aws-models-$AWS_MODELS_VERSION work pack model
    have_aws_models "$place" && return 0
    command -v npm >/dev/null 2>&1 || { say "no npm: the stand-in for AWS is not held against the API's models"; return 0; }
    work=$(mktemp -d)
    if ! (cd "$work" && npm pack --silent "aws-sdk@$AWS_MODELS_VERSION" >/dev/null 2>&1); then
        say "aws-sdk $AWS_MODELS_VERSION cannot be fetched: the stand-in for AWS is not held against the API's models"
        rm -rf "$work"
        return 0
    fi
    pack=$work/aws-sdk-$AWS_MODELS_VERSION.tgz
    [ "$(openssl dgst -sha512 -binary "$pack" | openssl base64 -A)" = "$AWS_MODELS_INTEGRITY" ] ||
        die "the npm package aws-sdk $AWS_MODELS_VERSION is not what it was"
    tar xzf "$pack" -C "$work" package/apis
    mkdir -p "$work/models"
    for model in $AWS_MODELS; do
        cp "$work/package/apis/$model.min.json" "$work/models/${model%-????-??-??}.json"
    done
    mkdir -p "$ROOT/target"
    rm -rf "$place"
    mv "$work/models" "$place"
    rm -rf "$work"
}
