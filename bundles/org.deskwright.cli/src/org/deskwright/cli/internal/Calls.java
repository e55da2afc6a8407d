package org.deskwright.cli.internal;

/** Calls as the AWS CLI names them. */
public final class Calls {
    private static final String AWS = "aws.";

    private Calls() {
    }

    /** {@code workspaces describe-workspaces} for {@code aws.workspaces.describe-workspaces}. */
    public static String name(String kind) {
        return (kind.startsWith(AWS) ? kind.substring(AWS.length()) : kind).replaceFirst("\\.", " ");
    }
}
