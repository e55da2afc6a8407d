package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.deskwright.estate.account.OrganizationAccount;

import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

/** The accounts of an organization, page by page. */
final class OrganizationList {
    /** An organization has at most some ten thousand accounts, twenty on a page. */
    private static final int MOST_PAGES = 5000;

    private OrganizationList() {
    }

    static List<OrganizationAccount> of(Session session) {
        List<OrganizationAccount> accounts = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            String next = token;
            ListAccountsResponse page = session.organizations.get().listAccounts(r -> r.nextToken(next));
            for (Account account : page.accounts()) {
                accounts.add(new OrganizationAccount(account.id(), text(account.name()), text(account.email()),
                        text(account.stateAsString() == null ? account.statusAsString() : account.stateAsString())));
            }
            token = page.nextToken();
        } while (token != null && !token.isEmpty() && ++pages < MOST_PAGES);
        accounts.sort(Comparator.comparing(OrganizationAccount::id));
        return List.copyOf(accounts);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
