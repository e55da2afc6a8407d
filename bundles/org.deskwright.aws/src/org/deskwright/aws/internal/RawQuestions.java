package org.deskwright.aws.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.aws.internal.Question.Page;
import org.deskwright.aws.internal.Question.Variant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Requests to services of which a call or two are needed. */
final class RawQuestions {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final int PERIOD = 300;

    private RawQuestions() {
    }

    /**
     * A series of numbers.
     *
     * @param id unique, from small letters, digits and underscores
     * @param label what people are told that it is
     */
    record Series(String id, String label, String metric, String dimension, String value, String statistic) {}

    /**
     * @param service as signatures name it
     * @param target service and operation as the header X-Amz-Target has them
     * @param token the member, of request and answer, that leads to the next page
     */
    static Variant json(String service, String target, String token, JsonObject input) {
        return (session, next, config) -> {
            JsonObject asked = input.deepCopy();
            if (next != null && !next.isEmpty()) {
                asked.addProperty(token, next);
            }
            note(config, asked.toString());
            SignedCall.Reply reply = session.raw().post(session.address(service), service,
                    Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target), asked.toString());
            try {
                JsonObject answer = JsonParser.parseString(reply.body()).getAsJsonObject();
                return new Page(null, SignedCall.text(answer, token), reply.body(), reply.requestId());
            } catch (JsonParseException | IllegalStateException e) {
                throw SdkClientException.create("the answer is no JSON: " + e.getMessage(), e);
            }
        };
    }

    /** The last hours of up to 500 series, five minutes a value. */
    static Variant metrics(List<Series> series, Instant from, Instant to) {
        Map<String, String> form = new TreeMap<>();
        form.put("Action", "GetMetricData");
        form.put("Version", "2010-08-01");
        form.put("StartTime", from.truncatedTo(ChronoUnit.SECONDS).toString());
        form.put("EndTime", to.truncatedTo(ChronoUnit.SECONDS).toString());
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            String query = "MetricDataQueries.member." + (i + 1) + ".";
            form.put(query + "Id", one.id());
            form.put(query + "Label", one.label());
            form.put(query + "MetricStat.Metric.Namespace", "AWS/WorkSpaces");
            form.put(query + "MetricStat.Metric.MetricName", one.metric());
            form.put(query + "MetricStat.Metric.Dimensions.member.1.Name", one.dimension());
            form.put(query + "MetricStat.Metric.Dimensions.member.1.Value", one.value());
            form.put(query + "MetricStat.Period", Integer.toString(PERIOD));
            form.put(query + "MetricStat.Stat", one.statistic());
        }
        return (session, next, config) -> {
            Map<String, String> asked = new TreeMap<>(form);
            if (next != null && !next.isEmpty()) {
                asked.put("NextToken", next);
            }
            note(config, asked(asked));
            String body = asked.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                    .collect(Collectors.joining("&"));
            SignedCall.Reply reply = session.raw().post(session.address("monitoring"), "monitoring",
                    Map.of("Content-Type", FORM), body);
            JsonObject answer = XmlText.metricData(reply.body());
            return new Page(null, SignedCall.text(answer, "NextToken"), answer.toString(), reply.requestId());
        };
    }

    private static String asked(Map<String, String> form) {
        JsonObject asked = new JsonObject();
        form.forEach(asked::addProperty);
        return asked.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For the log of calls. */
    private static void note(Consumer<AwsRequestOverrideConfiguration.Builder> config, String parameters) {
        AwsRequestOverrideConfiguration.Builder builder = AwsRequestOverrideConfiguration.builder();
        config.accept(builder);
        builder.build().executionAttributes().getAttribute(CapturedAnswer.PARAMETERS).set(parameters);
    }
}
