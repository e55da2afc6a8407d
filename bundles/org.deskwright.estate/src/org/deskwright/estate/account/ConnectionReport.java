package org.deskwright.estate.account;

import java.util.List;

import org.deskwright.estate.live.LiveAnswer;

/**
 * What a connection can do.
 *
 * @param account that the credentials are of
 * @param arn of the user or role that they are
 * @param partition such as {@code aws} or {@code aws-us-gov}
 * @param calls how each call went, by Region and in the order of their importance
 * @param name of the account, as its organization or its alias tells; empty where neither does
 */
public record ConnectionReport(String account, String arn, String partition, List<LiveAnswer> calls, String name) {
    public ConnectionReport {
        calls = List.copyOf(calls);
    }

    /** IAM actions that some call was refused for, such as {@code ds:DescribeDirectories}. */
    public List<String> missing() {
        return calls.stream().filter(c -> c.state() == LiveAnswer.State.DENIED).map(LiveAnswer::permission).distinct()
                .toList();
    }

    /** Whether every call went well. */
    public boolean isComplete() {
        return calls.stream().allMatch(c -> c.state() == LiveAnswer.State.COMPLETE);
    }
}
