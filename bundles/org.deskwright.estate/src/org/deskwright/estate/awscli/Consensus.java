package org.deskwright.estate.awscli;

import org.deskwright.core.evidence.Scope;

/** What several scopes agree on, account and Region each for itself; silence does not contradict. */
final class Consensus {
    private static final String DISAGREED = "?";

    private String account = "";
    private String region = "";

    void add(Scope scope) {
        account = agreed(account, scope.account());
        region = agreed(region, scope.region());
    }

    private static String agreed(String before, String now) {
        if (now.isEmpty() || now.equals(before)) {
            return before;
        }
        return before.isEmpty() ? now : DISAGREED;
    }

    Scope scope() {
        return new Scope(account.equals(DISAGREED) ? "" : account, region.equals(DISAGREED) ? "" : region);
    }
}
