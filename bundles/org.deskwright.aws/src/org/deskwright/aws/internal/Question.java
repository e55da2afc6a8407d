package org.deskwright.aws.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.deskwright.estate.live.Portion;

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
 * @param subjects where each variant is about one thing that the answer does not name, the ids of these; else empty
 * @param mostPages of each variant; what is beyond is left out, and the answer is not complete
 * @param portion what is asked for of all that there is
 */
record Question(String kind, String service, String operation, List<Variant> variants, List<String> subjects,
        int mostPages, Portion portion) {
    /** A service that repeats its tokens must not keep us for ever: a hundred thousand WorkSpaces have 4,000 pages. */
    private static final int MOST_PAGES = 20_000;
    private static final String NEXT = "NextToken";

    Question {
        variants = List.copyOf(variants);
        subjects = List.copyOf(subjects);
    }

    Question(String kind, String service, String operation, List<Variant> variants) {
        this(kind, service, operation, variants, List.of(), MOST_PAGES, Portion.ALL);
    }

    /** A variant for each of those things; one that is not there any more does not matter. */
    Question ofOneEach(List<String> ids) {
        return new Question(kind, service, operation, variants, ids, mostPages, portion);
    }

    Question atMost(int pages) {
        return new Question(kind, service, operation, variants, subjects, pages, portion);
    }

    /** Of which all variants together ask for a part alone. */
    Question of(Portion part) {
        return new Question(kind, service, operation, variants, subjects, mostPages, part);
    }

    /** Whether more than that many pages were meant to come. */
    boolean isBounded() {
        return mostPages < MOST_PAGES;
    }

    /** The id of what the variant is about; empty where it is a list. */
    String subject(int variant) {
        return subjects.isEmpty() ? "" : subjects.get(variant);
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
     * @param response as the SDK read it; null where it did not
     * @param next the token of the next page; null or empty after the last
     * @param json the page, where the SDK did not read it
     * @param requestId what AWS calls it
     */
    record Page(AwsResponse response, String next, String json, String requestId) {
        Page(AwsResponse response, String next) {
            this(response, next, "", String.valueOf(response.responseMetadata().requestId()));
        }

        boolean isLast() {
            return next == null || next.isEmpty();
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
        String json = page.response() == null
                ? page.json()
                : service.equals("ec2") ? NewerXml.whole((SdkPojo) page.response(), body.get()).toString() : body.get();
        if (!portion.isAll()) {
            return new Answer(page, continued(json, "only a part was asked for"));
        }
        boolean more = page.isLast() && variant + 1 < variants.size() && subjects.isEmpty();
        return new Answer(page, more ? continued(json, "another question follows") : json);
    }

    /** Whoever reads the pages must not take this for the end of the answer. */
    private static String continued(String json, String why) {
        JsonObject page = JsonParser.parseString(json).getAsJsonObject();
        page.addProperty(NEXT, why);
        return page.toString();
    }
}
