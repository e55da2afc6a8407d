package org.deskwright.aws.fake.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** CloudWatch: asked in a query it answers in XML; asked in JSON, as newer clients do, in JSON. */
final class CloudWatchService {
    private static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    private static final int PERIOD = 300;

    private CloudWatchService() {
    }

    /** A series that is asked for. */
    private record Query(String id, String label, String metric, String subject) {}

    /** What there is of it, the newest first. */
    private record Series(Query query, List<Instant> moments, List<String> values) {}

    static String answer(Ask ask, String requestId) throws Refusal {
        if (!ask.operation().equals("GetMetricData")) {
            throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        }
        boolean json = !ask.input().isEmpty();
        Instant from = moment(ask, json, "StartTime");
        Instant to = moment(ask, json, "EndTime");
        List<Series> all = (json ? inJson(ask.input()) : inQuery(ask)).stream().map(one -> series(ask, one, from, to))
                .toList();
        return json ? json(all).toString() : xml(ask, all, requestId);
    }

    private static Instant moment(Ask ask, boolean json, String name) throws Refusal {
        String text = json ? ask.required(name) : ask.parameter(name);
        try {
            return json ? Instant.ofEpochSecond(ask.input().get(name).getAsLong()) : Instant.parse(text);
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new Refusal(400, "ValidationError", name + " is no moment: " + text);
        }
    }

    private static List<Query> inQuery(Ask ask) {
        List<Query> queries = new ArrayList<>();
        for (int i = 1; !ask.parameter("MetricDataQueries.member." + i + ".Id").isEmpty(); i++) {
            String at = "MetricDataQueries.member." + i;
            queries.add(new Query(ask.parameter(at + ".Id"), ask.parameter(at + ".Label"),
                    ask.parameter(at + ".MetricStat.Metric.MetricName"),
                    ask.parameter(at + ".MetricStat.Metric.Dimensions.member.1.Value")));
        }
        return queries;
    }

    private static List<Query> inJson(JsonObject input) {
        List<Query> queries = new ArrayList<>();
        for (JsonElement element : input.getAsJsonArray("MetricDataQueries")) {
            JsonObject query = element.getAsJsonObject();
            JsonObject metric = query.getAsJsonObject("MetricStat").getAsJsonObject("Metric");
            JsonArray dimensions = metric.getAsJsonArray("Dimensions");
            queries.add(new Query(text(query, "Id"), text(query, "Label"), text(metric, "MetricName"),
                    dimensions == null ? "" : text(dimensions.get(0).getAsJsonObject(), "Value")));
        }
        return queries;
    }

    private static Series series(Ask ask, Query query, Instant from, Instant to) {
        long first = Math.ceilDiv(from.getEpochSecond(), PERIOD);
        long last = Math.floorDiv(to.getEpochSecond() - 1, PERIOD);
        List<String> values = valuesOf(ask, query.metric, query.subject,
                Math.toIntExact(Math.max(0, last - first + 1)));
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            moments.add(Instant.ofEpochSecond((last - i) * PERIOD));
        }
        String label = query.label.isEmpty() ? query.metric : query.label;
        return new Series(new Query(query.id, label, query.metric, query.subject), moments, values);
    }

    private static String xml(Ask ask, List<Series> all, String requestId) {
        return QueryServices.response(ask, NAMESPACE, requestId,
                xml -> xml.in("MetricDataResults", () -> all.forEach(one -> xml.in("member", () -> {
                    xml.text("Id", one.query.id);
                    xml.text("Label", one.query.label);
                    xml.in("Timestamps", () -> one.moments.forEach(at -> xml.text("member", at.toString())));
                    xml.in("Values", () -> one.values.forEach(value -> xml.text("member", value)));
                    xml.text("StatusCode", "Complete");
                }))));
    }

    private static JsonObject json(List<Series> all) {
        JsonArray results = new JsonArray();
        for (Series one : all) {
            JsonArray moments = new JsonArray();
            one.moments.forEach(at -> moments.add(Wire.seconds(at)));
            JsonArray values = new JsonArray();
            one.values.forEach(value -> values.add(Double.parseDouble(value)));
            JsonObject result = new JsonObject();
            result.addProperty("Id", one.query.id);
            result.addProperty("Label", one.query.label);
            result.add("Timestamps", moments);
            result.add("Values", values);
            result.addProperty("StatusCode", "Complete");
            results.add(result);
        }
        JsonObject answer = new JsonObject();
        answer.add("MetricDataResults", results);
        answer.add("Messages", new JsonArray());
        return answer;
    }

    /** The newest first: as recorded, as if it had ended now; else as the states of the moment have it. */
    private static List<String> valuesOf(Ask ask, String metric, String id, int steps) {
        Optional<JsonObject> recorded = ask.items("MetricDataResults").stream()
                .filter(series -> text(series, "Label").equals(id + " " + metric)).findFirst();
        return recorded.isPresent()
                ? recorded.get().getAsJsonArray("Values").asList().stream().limit(steps).map(JsonElement::getAsString)
                        .toList()
                : Collections.nCopies(steps, stateOf(ask, metric, id)).stream().filter(value -> !value.isEmpty())
                        .toList();
    }

    private static String stateOf(Ask ask, String metric, String id) {
        boolean known = has(ask, "Workspaces", id, "State", "");
        String state = switch (metric) {
            case "Available" -> "AVAILABLE";
            case "Unhealthy" -> "UNHEALTHY";
            case "Stopped" -> "STOPPED";
            case "Maintenance" -> "MAINTENANCE";
            default -> "";
        };
        if (metric.equals("UserConnected") && known) {
            return has(ask, "WorkspacesConnectionStatus", id, "ConnectionState", "CONNECTED") ? "1.0" : "0.0";
        }
        if (!known || state.isEmpty()) {
            return "";
        }
        return has(ask, "Workspaces", id, "State", state) ? "1.0" : "0.0";
    }

    private static boolean has(Ask ask, String member, String id, String name, String value) {
        return ask.items(member).stream().anyMatch(
                item -> text(item, "WorkspaceId").equals(id) && (value.isEmpty() || text(item, name).equals(value)));
    }

    private static String text(JsonObject item, String member) {
        return item.has(member) ? item.get(member).getAsString() : "";
    }
}
