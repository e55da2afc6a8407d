package org.deskwright.estate.live;

import java.time.Instant;

import org.deskwright.core.evidence.Scope;

/**
 * A page of an answer.
 *
 * @param scope account and Region that were asked
 * @param kind the evidence kind, such as {@code aws.workspaces.describe-workspaces}
 * @param number from 1; a page that another follows holds a {@code NextToken}
 * @param readAt when it came
 * @param json the page as the AWS CLI would print it; members nobody knows are in it
 */
public record LivePage(Scope scope, String kind, int number, Instant readAt, String json) {
    /** The call as the AWS CLI names it, such as {@code describe-workspaces}. */
    public String command() {
        return kind.substring(kind.lastIndexOf('.') + 1);
    }
}
