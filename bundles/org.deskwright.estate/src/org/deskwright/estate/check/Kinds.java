package org.deskwright.estate.check;

/** Ids of the evidence kinds that the checks of an estate read or ask for. */
final class Kinds {
    static final String WORKSPACES = "aws.workspaces.describe-workspaces";
    static final String DIRECTORIES = "aws.workspaces.describe-workspace-directories";
    static final String CONNECTIONS = "aws.workspaces.describe-workspaces-connection-status";
    static final String IP_GROUPS = "aws.workspaces.describe-ip-groups";
    static final String BUNDLES = "aws.workspaces.describe-workspace-bundles";
    static final String DESCRIPTIONS = "aws.ds.describe-directories";
    static final String SUBNETS = "aws.ec2.describe-subnets";
    static final String SECURITY_GROUPS = "aws.ec2.describe-security-groups";
    static final String ROUTE_TABLES = "aws.ec2.describe-route-tables";
    static final String NETWORK_INTERFACES = "aws.ec2.describe-network-interfaces";
    static final String NAT_GATEWAYS = "aws.ec2.describe-nat-gateways";
    static final String ADDRESSES = "aws.ec2.describe-addresses";
    static final String KEY = "aws.kms.describe-key";
    static final String METRICS = "aws.cloudwatch.metrics";
    static final String EVENTS = "aws.cloudtrail.events";
    static final String TRUSTS = "aws.ds.describe-trusts";
    static final String QUOTAS = "aws.service-quotas";
    static final String SNAPSHOTS = "aws.workspaces.describe-workspace-snapshots";
    static final String IMAGES = "aws.workspaces.describe-workspace-images";
    static final String ALIASES = "aws.workspaces.describe-connection-aliases";
    static final String ACCOUNT = "aws.workspaces.describe-account";
    static final String ACCOUNT_MODIFICATIONS = "aws.workspaces.describe-account-modifications";
    static final String CLIENT_PROPERTIES = "aws.workspaces.describe-client-properties";
    static final String POOLS = "aws.workspaces.describe-workspaces-pools";
    static final String PROBE = "network.probe";
    static final String DNS = "directory.dns";
    static final String COMMAND_OUTPUT = "os.command-output";
    static final String SAML_RESPONSE = "saml.response";
    static final String WINDOWS_EVENTS = "logs.windows-events";

    private Kinds() {
    }
}
