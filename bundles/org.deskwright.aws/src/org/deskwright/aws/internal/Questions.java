package org.deskwright.aws.internal;

import java.util.List;
import java.util.Locale;

import org.deskwright.aws.internal.Question.Page;
import org.deskwright.aws.internal.Question.Variant;

import com.google.gson.JsonObject;

/** The calls that describe an estate: the same as those that the guide has people run with the AWS CLI. */
final class Questions {
    private static final String WORKSPACES = "workspaces";
    private static final String EC2 = "ec2";
    private static final int MOST = 1000;

    private static final Variant WORKSPACE_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspaces(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant DIRECTORY_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspaceDirectories(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant STATUS_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspacesConnectionStatus(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant IP_GROUP_PAGES = (session, token, config) -> {
        var response = session.workspaces.get().describeIpGroups(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant OWN_BUNDLE_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspaceBundles(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant AMAZON_BUNDLE_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspaceBundles(r -> r.owner("AMAZON").nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant IMAGE_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeWorkspaceImages(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant ALIAS_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeConnectionAliases(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant ACCOUNT = (session, _,
            config) -> new Page(session.workspaces.get().describeAccount(r -> r.overrideConfiguration(config)), null);
    private static final Variant MODIFICATION_PAGES = (session, token, config) -> {
        var response = session.workspaces.get()
                .describeAccountModifications(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant DIRECTORY_SERVICE_PAGES = (session, token, config) -> {
        var response = session.directory.get()
                .describeDirectories(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant SUBNET_PAGES = (session, token, config) -> {
        var response = session.ec2.get()
                .describeSubnets(r -> r.maxResults(MOST).nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant SECURITY_GROUP_PAGES = (session, token, config) -> {
        var response = session.ec2.get()
                .describeSecurityGroups(r -> r.maxResults(MOST).nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant ROUTE_TABLE_PAGES = (session, token, config) -> {
        var response = session.ec2.get()
                .describeRouteTables(r -> r.maxResults(100).nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant INTERFACE_PAGES = (session, token, config) -> {
        var response = session.ec2.get()
                .describeNetworkInterfaces(r -> r.maxResults(MOST).nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant NAT_GATEWAY_PAGES = (session, token, config) -> {
        var response = session.ec2.get()
                .describeNatGateways(r -> r.maxResults(MOST).nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };
    private static final Variant ADDRESSES = (session, _,
            config) -> new Page(session.ec2.get().describeAddresses(r -> r.overrideConfiguration(config)), null);

    /** In the order of their importance, which is also that in which they are served. */
    static final List<Question> ALL = List.of(question(WORKSPACES, "DescribeWorkspaceDirectories", DIRECTORY_PAGES),
            question(WORKSPACES, "DescribeWorkspaces", WORKSPACE_PAGES),
            question("ds", "DescribeDirectories", DIRECTORY_SERVICE_PAGES),
            question(WORKSPACES, "DescribeIpGroups", IP_GROUP_PAGES),
            question(WORKSPACES, "DescribeWorkspacesConnectionStatus", STATUS_PAGES),
            question(WORKSPACES, "DescribeWorkspaceBundles", OWN_BUNDLE_PAGES, AMAZON_BUNDLE_PAGES),
            question(EC2, "DescribeSubnets", SUBNET_PAGES),
            question(EC2, "DescribeSecurityGroups", SECURITY_GROUP_PAGES),
            question(EC2, "DescribeRouteTables", ROUTE_TABLE_PAGES),
            question(EC2, "DescribeNetworkInterfaces", INTERFACE_PAGES),
            question(EC2, "DescribeNatGateways", NAT_GATEWAY_PAGES), question(EC2, "DescribeAddresses", ADDRESSES),
            question(WORKSPACES, "DescribeWorkspaceImages", IMAGE_PAGES),
            question(WORKSPACES, "DescribeConnectionAliases", ALIAS_PAGES),
            question(WORKSPACES, "DescribeAccount", ACCOUNT),
            question(WORKSPACES, "DescribeAccountModifications", MODIFICATION_PAGES),
            question(WORKSPACES, "DescribeWorkspacesPools", pages("DescribeWorkspacesPools", new JsonObject())),
            question(WORKSPACES, "DescribeApplications", pages("DescribeApplications", new JsonObject())));

    static final Question DIRECTORIES = ALL.getFirst();
    /** What Directory Service says of them. */
    static final Question DIRECTORY_SERVICE = ALL.stream().filter(q -> q.service().equals("ds")).findFirst()
            .orElseThrow();

    private Questions() {
    }

    private static Question question(String service, String operation, Variant... variants) {
        return new Question(kind(service, operation), service, operation, List.of(variants));
    }

    /** The evidence kind of an operation of WorkSpaces. */
    static String kind(String operation) {
        return kind(WORKSPACES, operation);
    }

    private static String kind(String service, String operation) {
        String command = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "aws." + service + "." + command;
    }

    /** Of an operation of WorkSpaces, without the classes of the SDK for it. */
    static Variant pages(String operation, JsonObject input) {
        return RawQuestions.json(WORKSPACES, "WorkspacesService." + operation, "NextToken", input);
    }
}
