package org.deskwright.estate.ui.facts;

/** Ids of the kinds of evidence that tell of things. */
final class Kinds {
    static final String DIRECTORIES = "aws.workspaces.describe-workspace-directories";
    static final String CONNECTIONS = "aws.workspaces.describe-workspaces-connection-status";
    static final String IP_GROUPS = "aws.workspaces.describe-ip-groups";
    static final String BUNDLES = "aws.workspaces.describe-workspace-bundles";
    static final String DESCRIPTIONS = "aws.ds.describe-directories";
    static final String SUBNETS = "aws.ec2.describe-subnets";
    static final String GROUPS = "aws.ec2.describe-security-groups";
    static final String ROUTES = "aws.ec2.describe-route-tables";
    static final String INTERFACES = "aws.ec2.describe-network-interfaces";

    private Kinds() {
    }
}
