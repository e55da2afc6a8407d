package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.TrailDraft;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** {@code cloudtrail lookup-events}: the newest first. */
record TrailShape() implements Shape<TrailDraft> {
    @Override
    public String call() {
        return "lookup-events";
    }

    @Override
    public String member() {
        return "Events";
    }

    @Override
    public Stream<TrailDraft> items(Folder folder) {
        Stream<TrailDraft> directories = folder.directories().stream().flatMap(directory -> directory.trail.stream());
        Stream<TrailDraft> workspaces = folder.digest().notable().stream()
                .flatMap(workspace -> workspace.trail.stream());
        return Stream.concat(directories, workspaces).sorted(Comparator.comparing(TrailDraft::before));
    }

    @Override
    public void write(Folder folder, TrailDraft event, AwsJson out) throws IOException {
        Instant at = folder.readAt().truncatedTo(ChronoUnit.SECONDS).minus(event.before());
        Dice dice = Dice.of(folder.seed(), "event", folder.account(), folder.region(), event.name(), event.before(),
                event.parameters().apply(folder));
        String id = dice.hex(8) + "-" + dice.hex(4) + "-4" + dice.hex(3) + "-a" + dice.hex(3) + "-" + dice.hex(12);
        out.put("EventId", id).put("EventName", event.name());
        out.put("ReadOnly", Boolean.toString(event.name().startsWith("Describe")));
        out.put("EventTime", at, folder.readOffset());
        out.put("EventSource", event.service() + ".amazonaws.com").put("Username", event.actor());
        out.put("Resources", List.of());
        out.put("CloudTrailEvent", new GsonBuilder().serializeNulls().disableHtmlEscaping().create()
                .toJson(record(folder, event, at, id)));
    }

    private static JsonObject record(Folder folder, TrailDraft event, Instant at, String id) {
        JsonObject user = new JsonObject();
        user.addProperty("type", "IAMUser");
        user.addProperty("arn", "arn:aws:iam::" + folder.account() + ":user/" + event.actor());
        user.addProperty("accountId", folder.account());
        user.addProperty("userName", event.actor());
        JsonObject record = new JsonObject();
        record.addProperty("eventVersion", "1.11");
        record.add("userIdentity", user);
        record.addProperty("eventTime", at.toString());
        record.addProperty("eventSource", event.service() + ".amazonaws.com");
        record.addProperty("eventName", event.name());
        record.addProperty("awsRegion", folder.region().code());
        record.addProperty("sourceIPAddress", "192.0.2.9");
        record.addProperty("userAgent", "aws-cli/2.17 md/command#" + event.service());
        if (event.errorCode() != null) {
            record.addProperty("errorCode", event.errorCode());
            record.addProperty("errorMessage", event.errorMessage());
        }
        record.add("requestParameters", event.parameters().apply(folder));
        record.add("responseElements", event.answer().apply(folder));
        record.addProperty("eventID", id);
        record.addProperty("readOnly", event.name().startsWith("Describe"));
        record.addProperty("eventType", "AwsApiCall");
        record.addProperty("managementEvent", true);
        record.addProperty("recipientAccountId", folder.account());
        record.addProperty("eventCategory", "Management");
        return record;
    }
}
