package org.deskwright.aws.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What is asked of an account and Region.
 *
 * @param kind the evidence kind of the answer
 * @param service the API family, as IAM and signatures name it
 * @param operation such as {@code DescribeWorkspaces}
 * @param variants how to ask; several where one question does not bring all
 */
record Question(String kind, String service, String operation, List<Variant> variants) {
    private static final String NEXT = "NextToken";

    Question {
        variants = List.copyOf(variants);
    }

    /** The request for a page. */
    interface Variant {
        /**
         * @param token of the page before; null for the first
         * @param config to be applied to the request
         */
        Page ask(Session session, String token, Consumer<AwsRequestOverrideConfiguration.Builder> config);
    }

    /**
     * What came.
     *
     * @param response as the SDK read it
     * @param next the token of the next page; null or empty after the last
     */
    record Page(AwsResponse response, String next) {
        boolean isLast() {
            return next == null || next.isEmpty();
        }

        String requestId() {
            return response.responseMetadata().requestId();
        }
    }

    /** A page with its text. */
    record Answer(Page page, String json) {}

    String permission() {
        return service + ":" + operation;
    }

    /** @param asked is given the parameters, whatever comes of the request */
    Answer ask(int variant, Session session, String token, AtomicReference<String> asked) {
        AtomicReference<String> body = new AtomicReference<>("");
        Page page = variants.get(variant).ask(session, token, c -> c.putExecutionAttribute(CapturedAnswer.BODY, body)
                .putExecutionAttribute(CapturedAnswer.PARAMETERS, asked));
        String json = service.equals("ec2") ? PojoJson.of((SdkPojo) page.response()).toString() : body.get();
        return new Answer(page, page.isLast() && variant + 1 < variants.size() ? continued(json) : json);
    }

    /** Another question follows: whoever reads the pages must not take this for the end of the answer. */
    private static String continued(String json) {
        JsonObject page = JsonParser.parseString(json).getAsJsonObject();
        page.addProperty(NEXT, "another question follows");
        return page.toString();
    }
}
