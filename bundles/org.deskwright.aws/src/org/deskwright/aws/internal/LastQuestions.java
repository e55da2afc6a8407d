package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.aws.internal.Question.Variant;
import org.deskwright.estate.live.Portion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What is asked when pools and bundles are known, too. Each of it costs a request for one thing, and nothing waits for
 * it: applications are asked for of WorkSpaces that are unwell, of the bundles that these were made from, and of the
 * images of those, alone.
 */
final class LastQuestions {
    private static final String SERVICE = "workspaces";

    private LastQuestions() {
    }

    /**
     * @param isAllDirectories whether the list of directories came to its end
     * @param isAllPools likewise
     */
    static List<Question> of(Found found, boolean isAllDirectories, boolean isAllPools) {
        List<Question> questions = new ArrayList<>();
        sessions(found.pools(), isAllPools, questions);
        applications("Workspace", found.unwell(), questions);
        applications("Bundle", found.suspects(), questions);
        applications("Image", found.imagesOfSuspects(), questions);
        if (!found.directories().isEmpty()) {
            questions.add(question("DescribeClientBranding", "ResourceId", found.directories())
                    .ofOneEach(found.directories()));
            Question addIns = question("DescribeConnectClientAddIns", "ResourceId", found.directories());
            questions.add(isAllDirectories ? addIns : addIns.of(new Portion("ResourceId", found.directories())));
        }
        return questions;
    }

    private static void sessions(List<String> pools, boolean isAll, List<Question> to) {
        if (!pools.isEmpty()) {
            Question sessions = question("DescribeWorkspacesPoolSessions", "PoolId", pools);
            to.add(isAll ? sessions : sessions.of(new Portion("PoolId", pools)));
        }
    }

    /** @param of what has the applications, as the API names it */
    private static void applications(String of, List<String> ids, List<Question> to) {
        if (!ids.isEmpty()) {
            to.add(question("Describe" + of + "Associations", of + "Id", ids).ofOneEach(ids));
        }
    }

    private static Question question(String operation, String member, List<String> ids) {
        List<Variant> variants = new ArrayList<>();
        for (String id : ids) {
            JsonObject input = new JsonObject();
            input.addProperty(member, id);
            if (operation.endsWith("Associations")) {
                JsonArray types = new JsonArray();
                types.add("APPLICATION");
                input.add("AssociatedResourceTypes", types);
            }
            variants.add(Questions.pages(operation, input));
        }
        return new Question(Questions.kind(operation), SERVICE, operation, variants);
    }
}
