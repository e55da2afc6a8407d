package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.aws.internal.Question.Page;
import org.deskwright.aws.internal.Question.Variant;
import org.deskwright.estate.live.Portion;

/** What is asked of a part of the WorkSpaces alone. */
final class FocusQuestions {
    private static final String SERVICE = "workspaces";
    private static final int MOST_IDS = 25;

    private FocusQuestions() {
    }

    /** The WorkSpaces of a directory. */
    static Question ofDirectory(String directory) {
        Variant pages = (session, token, config) -> {
            var response = session.workspaces.get()
                    .describeWorkspaces(r -> r.directoryId(directory).nextToken(token).overrideConfiguration(config));
            return new Page(response, response.nextToken());
        };
        return new Question("aws.workspaces.describe-workspaces", SERVICE, "DescribeWorkspaces", List.of(pages))
                .of(new Portion("DirectoryId", List.of(directory)));
    }

    /** WorkSpaces by id; AWS leaves out those that do not exist. */
    static Question workspaces(List<String> ids) {
        return byIds("aws.workspaces.describe-workspaces", "DescribeWorkspaces", ids,
                some -> (session, token, config) -> {
                    var response = session.workspaces.get().describeWorkspaces(
                            r -> r.workspaceIds(some).nextToken(token).overrideConfiguration(config));
                    return new Page(response, response.nextToken());
                });
    }

    /** Whether somebody is connected to them. */
    static Question connections(List<String> ids) {
        return byIds("aws.workspaces.describe-workspaces-connection-status", "DescribeWorkspacesConnectionStatus", ids,
                some -> (session, token, config) -> {
                    var response = session.workspaces.get().describeWorkspacesConnectionStatus(
                            r -> r.workspaceIds(some).nextToken(token).overrideConfiguration(config));
                    return new Page(response, response.nextToken());
                });
    }

    private interface OfSome {
        Variant ask(List<String> ids);
    }

    private static Question byIds(String kind, String operation, List<String> ids, OfSome pages) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += MOST_IDS) {
            variants.add(pages.ask(ids.subList(i, Math.min(ids.size(), i + MOST_IDS))));
        }
        return new Question(kind, SERVICE, operation, variants).of(new Portion("WorkspaceId", ids));
    }
}
