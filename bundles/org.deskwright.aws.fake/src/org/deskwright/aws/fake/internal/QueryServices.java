package org.deskwright.aws.fake.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.aws.fake.FakeAws;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Services that are asked in a query and answer in XML: STS, IAM and CloudWatch. */
final class QueryServices {
    private static final String STS = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final String IAM = "https://iam.amazonaws.com/doc/2010-05-08/";
    private static final String CLOUDWATCH = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/([\\w+=,.@/-]+)");
    private static final int PERIOD = 300;

    private QueryServices() {
    }

    static String sts(Ask ask, Credentials credentials, String requestId) throws Refusal {
        String account = ask.account().id();
        return switch (ask.operation()) {
            case "GetCallerIdentity" -> response(ask, STS, requestId, xml -> {
                xml.text("Arn", "arn:aws:iam::" + account + ":user/deskwright");
                xml.text("UserId", "AIDAFAKE" + account);
                xml.text("Account", account);
            });
            case "AssumeRole" -> {
                Matcher role = role(ask);
                if (role.group(2).startsWith(FakeAws.MFA_ROLE) && (ask.parameter("SerialNumber").isEmpty()
                        || !ask.parameter("TokenCode").equals(FakeAws.MFA_CODE))) {
                    throw new Refusal(403, "AccessDenied",
                            "MultiFactorAuthentication failed with invalid MFA one time pass code. ");
                }
                Credentials.Temporary made = issued(ask, role, credentials);
                yield response(ask, STS, requestId, xml -> role(ask, role, made, xml));
            }
            default -> throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        };
    }

    /** For a token that somebody else has given; {@link FakeAws#WEB_TOKEN} counts. */
    static String webIdentity(Ask ask, Credentials credentials, String requestId) throws Refusal {
        Matcher role = role(ask);
        if (!ask.parameter("WebIdentityToken").equals(FakeAws.WEB_TOKEN)) {
            throw new Refusal(400, "InvalidIdentityToken", "Couldn't retrieve verification key from your identity"
                    + " provider, please reference AssumeRoleWithWebIdentity documentation for requirements");
        }
        Credentials.Temporary made = issued(ask, role, credentials);
        return response(ask, STS, requestId, xml -> {
            xml.text("SubjectFromWebIdentityToken", "deskwright");
            xml.text("Audience", "sts.amazonaws.com");
            xml.text("Provider", "arn:aws:iam::" + made.account() + ":oidc-provider/example.com");
            role(ask, role, made, xml);
        });
    }

    /** Each account has an alias. */
    static String iam(Ask ask, String requestId) throws Refusal {
        if (!ask.operation().equals("ListAccountAliases")) {
            throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        }
        return response(ask, IAM, requestId, xml -> {
            xml.in("AccountAliases", () -> xml.text("member", "alias-of-" + ask.account().id()));
            xml.text("IsTruncated", "false");
        });
    }

    private static Matcher role(Ask ask) throws Refusal {
        Matcher role = ROLE.matcher(ask.parameter("RoleArn"));
        if (!role.matches() || ask.parameter("RoleSessionName").isEmpty()) {
            throw new Refusal(400, "ValidationError", "RoleArn or RoleSessionName is not valid");
        }
        return role;
    }

    private static Credentials.Temporary issued(Ask ask, Matcher role, Credentials credentials) throws Refusal {
        return credentials.issue(role.group(1), ask.now())
                .orElseThrow(() -> new Refusal(403, "AccessDenied", "User is not authorized to perform: sts:"
                        + ask.operation() + " on resource: " + ask.parameter("RoleArn")));
    }

    private static void role(Ask ask, Matcher role, Credentials.Temporary made, Xml xml) {
        String session = ask.parameter("RoleSessionName");
        xml.in("AssumedRoleUser", () -> {
            xml.text("AssumedRoleId", "AROAFAKE" + made.account() + ":" + session);
            xml.text("Arn", "arn:aws:sts::" + made.account() + ":assumed-role/" + role.group(2) + "/" + session);
        });
        xml.in("Credentials", () -> {
            xml.text("AccessKeyId", made.accessKeyId());
            xml.text("SecretAccessKey", made.secret());
            xml.text("SessionToken", made.token());
            xml.text("Expiration", made.expires().toString());
        });
    }

    static String cloudWatch(Ask ask, String requestId) throws Refusal {
        if (!ask.operation().equals("GetMetricData")) {
            throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        }
        Instant from = moment(ask, "StartTime");
        Instant to = moment(ask, "EndTime");
        return response(ask, CLOUDWATCH, requestId, xml -> xml.in("MetricDataResults", () -> {
            for (int i = 1; !ask.parameter("MetricDataQueries.member." + i + ".Id").isEmpty(); i++) {
                series(ask, "MetricDataQueries.member." + i, from, to, xml);
            }
        }));
    }

    private static Instant moment(Ask ask, String name) throws Refusal {
        try {
            return Instant.parse(ask.parameter(name));
        } catch (java.time.DateTimeException e) {
            throw new Refusal(400, "ValidationError", name + " is no moment: " + ask.parameter(name));
        }
    }

    private static void series(Ask ask, String query, Instant from, Instant to, Xml xml) {
        String metric = ask.parameter(query + ".MetricStat.Metric.MetricName");
        String id = ask.parameter(query + ".MetricStat.Metric.Dimensions.member.1.Value");
        long first = Math.ceilDiv(from.getEpochSecond(), PERIOD);
        long last = Math.floorDiv(to.getEpochSecond() - 1, PERIOD);
        List<String> values = valuesOf(ask, metric, id, Math.toIntExact(Math.max(0, last - first + 1)));
        String label = ask.parameter(query + ".Label");
        xml.in("member", () -> {
            xml.text("Id", ask.parameter(query + ".Id"));
            xml.text("Label", label.isEmpty() ? metric : label);
            xml.in("Timestamps", () -> {
                for (int i = 0; i < values.size(); i++) {
                    xml.text("member", Instant.ofEpochSecond((last - i) * PERIOD).toString());
                }
            });
            xml.in("Values", () -> values.forEach(value -> xml.text("member", value)));
            xml.text("StatusCode", "Complete");
        });
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

    private static String response(Ask ask, String namespace, String requestId, Consumer<Xml> result) {
        Xml xml = new Xml();
        xml.in(ask.operation() + "Response xmlns=\"" + namespace + "\"", () -> {
            xml.in(ask.operation() + "Result", () -> result.accept(xml));
            xml.in("ResponseMetadata", () -> xml.text("RequestId", requestId));
        });
        return xml.toString();
    }
}
