package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.aws.internal.Question.Page;
import org.deskwright.aws.internal.Question.Variant;
import org.deskwright.aws.internal.RawQuestions.Series;
import org.deskwright.estate.live.Portion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What is asked once it is known what there is; each of it only helps some checks. */
final class FollowUps {
    static final String TAGS = "aws.tag.get-resources";
    private static final String WORKSPACES = "workspaces";
    private static final String NEXT = "NextToken";
    private static final int MOST_IDS = 25;
    private static final int MOST_SERIES = 500;
    private static final Duration LOOKED_BACK = Duration.ofHours(3);
    /** Events are looked up 50 a page, at two pages a second. */
    private static final int MOST_EVENT_PAGES = 10;
    private static final List<String> EVENTS = List.of("CreateWorkspaces", "RebootWorkspaces", "StartWorkspaces",
            "StopWorkspaces", "RebuildWorkspaces", "RestoreWorkspace", "MigrateWorkspace", "TerminateWorkspaces",
            "ModifyWorkspaceProperties", "DeregisterWorkspaceDirectory", "DeleteDirectory", "AssociateAddress",
            "DisassociateAddress");
    private static final List<String> OF_WORKSPACE = List.of("Unhealthy", "UserConnected", "UpTime", "CPUUsage",
            "CPUQueueLength");
    private static final List<String> OF_DIRECTORY = List.of("ConnectionAttempt", "ConnectionFailure",
            "TrustedDeviceValidationFailure");

    private FollowUps() {
    }

    /** Where all that there is was found. */
    static List<Question> of(Found found, Instant now) {
        return of(found, now, true);
    }

    /**
     * Empty where nothing was found: in a Region that is not used nothing more is asked.
     *
     * @param isAll whether all that there is was found; else what is asked of it is a part
     */
    static List<Question> of(Found found, Instant now, boolean isAll) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        questions.add(tags());
        if (!found.directories().isEmpty()) {
            Question properties = new Question("aws.workspaces.describe-client-properties", WORKSPACES,
                    "DescribeClientProperties",
                    chunks(found.directories(), MOST_IDS).stream().map(FollowUps::clientProperties).toList());
            questions.add(isAll ? properties : properties.of(new Portion("ResourceId", found.directories())));
        }
        if (found.isManaged()) {
            questions.add(new Question("aws.ds.describe-trusts", "ds", "DescribeTrusts", List.of(TRUST_PAGES)));
        }
        if (!found.keys().isEmpty()) {
            questions.add(new Question("aws.kms.describe-key", "kms", "DescribeKey",
                    found.keys().stream().map(FollowUps::key).toList()).ofOneEach(found.keys()));
        }
        if (!found.unwell().isEmpty()) {
            questions.add(new Question("aws.workspaces.describe-workspace-snapshots", WORKSPACES,
                    "DescribeWorkspaceSnapshots", found.unwell().stream().map(FollowUps::snapshots).toList())
                    .ofOneEach(found.unwell()));
        }
        if (!series(found).isEmpty()) {
            Question metrics = new Question("aws.cloudwatch.metrics", "cloudwatch", "GetMetricData",
                    chunks(series(found), MOST_SERIES).stream()
                            .map(some -> RawQuestions.metrics(some, now.minus(LOOKED_BACK), now)).toList());
            questions.add(isAll
                    ? metrics
                    : metrics.of(new Portion("Label", series(found).stream().map(Series::label).toList())));
        }
        JsonObject workspaces = new JsonObject();
        workspaces.addProperty("ServiceCode", WORKSPACES);
        questions.add(new Question("aws.service-quotas", "servicequotas", "ListServiceQuotas", List
                .of(RawQuestions.json("servicequotas", "ServiceQuotasV20190624.ListServiceQuotas", NEXT, workspaces))));
        questions.add(new Question("aws.cloudtrail.events", "cloudtrail", "LookupEvents",
                EVENTS.stream().map(FollowUps::events).toList()).atMost(MOST_EVENT_PAGES));
        return questions;
    }

    private static final Variant TRUST_PAGES = (session, token, config) -> {
        var response = session.directory.get().describeTrusts(r -> r.nextToken(token).overrideConfiguration(config));
        return new Page(response, response.nextToken());
    };

    /** A hundred things a page, where {@code DescribeTags} takes a request for each. */
    private static Question tags() {
        JsonArray types = new JsonArray();
        types.add(WORKSPACES);
        JsonObject input = new JsonObject();
        input.add("ResourceTypeFilters", types);
        input.addProperty("ResourcesPerPage", 100);
        return new Question(TAGS, "tag", "GetResources", List.of(RawQuestions.json("tagging",
                "ResourceGroupsTaggingAPI_20170126.GetResources", "PaginationToken", input)));
    }

    /** Where that is not allowed: slow, so it comes after everything else. */
    static Question tagsOfEach(Found found) {
        return new Question("aws.workspaces.describe-tags", WORKSPACES, "DescribeTags",
                found.workspaces().stream().map(FollowUps::tagsOf).toList()).ofOneEach(found.workspaces());
    }

    private static Variant tagsOf(String id) {
        return (session, _, config) -> new Page(
                session.workspaces.get().describeTags(r -> r.resourceId(id).overrideConfiguration(config)), null);
    }

    private static Variant clientProperties(List<String> ids) {
        return (session, _, config) -> new Page(session.workspaces.get()
                .describeClientProperties(r -> r.resourceIds(ids).overrideConfiguration(config)), null);
    }

    private static Variant snapshots(String id) {
        return (session, _, config) -> new Page(session.workspaces.get()
                .describeWorkspaceSnapshots(r -> r.workspaceId(id).overrideConfiguration(config)), null);
    }

    private static Variant key(String key) {
        JsonObject input = new JsonObject();
        input.addProperty("KeyId", key);
        return RawQuestions.json("kms", "TrentService.DescribeKey", NEXT, input);
    }

    private static Variant events(String name) {
        JsonObject attribute = new JsonObject();
        attribute.addProperty("AttributeKey", "EventName");
        attribute.addProperty("AttributeValue", name);
        JsonArray attributes = new JsonArray();
        attributes.add(attribute);
        JsonObject input = new JsonObject();
        input.add("LookupAttributes", attributes);
        return RawQuestions.json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents",
                NEXT, input);
    }

    /** CloudWatch charges by the number of series: of WorkSpaces that are well none is asked for. */
    private static List<Series> series(Found found) {
        List<Series> all = new ArrayList<>();
        found.directories()
                .forEach(id -> OF_DIRECTORY.forEach(metric -> all.add(series(id, "DirectoryId", metric, "Sum"))));
        found.directories().forEach(id -> all.add(series(id, "DirectoryId", "InSessionLatency", "Maximum")));
        found.unwell()
                .forEach(id -> OF_WORKSPACE.forEach(metric -> all.add(series(id, "WorkspaceId", metric, "Maximum"))));
        return all;
    }

    private static Series series(String id, String dimension, String metric, String statistic) {
        return new Series((id.replace('-', '_') + "_" + metric).toLowerCase(Locale.ROOT), id + " " + metric, metric,
                dimension, id, statistic);
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return chunks;
    }
}
