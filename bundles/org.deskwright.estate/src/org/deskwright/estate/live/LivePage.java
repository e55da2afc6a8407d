package org.deskwright.estate.live;

import java.time.Instant;

import org.deskwright.core.evidence.Scope;

/**
 * A page of an answer.
 *
 * @param scope account and Region that were asked
 * @param kind the evidence kind, such as {@code aws.workspaces.describe-workspaces}
 * @param number from 1; a page that another follows, or that was asked for a part alone, holds a {@code NextToken}
 * @param readAt when it came
 * @param json the page as the AWS CLI would print it; members nobody knows are in it
 * @param subject the id of what the page is about where it does not say so itself, such as the WorkSpace whose
 *     snapshots these are; else empty
 * @param portion what was asked for
 */
public record LivePage(Scope scope, String kind, int number, Instant readAt, String json, String subject,
        Portion portion) {
    /** Of a list. */
    public LivePage(Scope scope, String kind, int number, Instant readAt, String json) {
        this(scope, kind, number, readAt, json, "", Portion.ALL);
    }

    /** Whether AWS has nothing to tell of what was asked about: as a file it would be of no known kind. */
    public boolean isNothing() {
        return json.strip().equals("{}");
    }

    /** The call as the AWS CLI names it, such as {@code describe-workspaces}. */
    public String command() {
        return kind.substring(kind.lastIndexOf('.') + 1);
    }

    /** How a file with the page is called, which says what it is about. */
    public String fileName() {
        String thing = portion.isAll() ? subject : portion.values().getFirst();
        String about = thing.matches("[a-z]+-[0-9a-z]+") ? "-" + thing : "";
        return "%s%s-%05d.json".formatted(command(), about, number);
    }
}
