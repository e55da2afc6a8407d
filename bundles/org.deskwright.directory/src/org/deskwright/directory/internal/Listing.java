package org.deskwright.directory.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.policy.live.DomainCall;
import org.deskwright.policy.live.DomainDialog;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** Asks for objects, page after page. */
final class Listing {
    /** MaxPageSize of Active Directory is 1000. */
    private static final int PAGE = 500;
    private final LDAPConnection connection;
    private final String server;
    private final DomainDialog dialog;
    private final Sockets sockets;

    Listing(LDAPConnection connection, String server, DomainDialog dialog, Sockets sockets) {
        this.connection = connection;
        this.server = server;
        this.dialog = dialog;
        this.sockets = sockets;
    }

    /**
     * What is asked for.
     *
     * @param name for the admin, such as {@code GPOs}
     * @param most that are read; 0 for all
     * @param secured whether with the security descriptor
     */
    record Question(String name, String base, SearchScope scope, String filter, List<String> attributes, int most,
            boolean secured) {
        Question(String name, String base, SearchScope scope, String filter, String... attributes) {
            this(name, base, scope, filter, List.of(attributes), 0, false);
        }

        Question withSecurity() {
            return new Question(name, base, scope, filter, attributes, most, true);
        }

        Question atMost(int number) {
            return new Question(name, base, scope, filter, attributes, number, secured);
        }
    }

    /**
     * How it ended.
     *
     * @param failure empty when all was read
     * @param missing whether the base is not there
     */
    record Ended(int count, Optional<Failure> failure, boolean missing) {}

    /** Gives each object to somebody; those before a failure, too. */
    Ended ask(Question question, Consumer<Entry> taker) {
        ASN1OctetString cookie = null;
        int count = 0;
        do {
            Instant at = Instant.now();
            SearchResult page;
            try {
                page = connection.search(request(question, cookie));
            } catch (LDAPSearchException e) {
                count += take(e.getSearchEntries(), taker);
                called(at, question, e.getEntryCount(), e.getResultCode().getName());
                boolean missing = e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT);
                return new Ended(count,
                        Optional.of(sockets.isClosed() ? new Failure("cancelled", "") : Failure.of(e, server)),
                        missing);
            } catch (LDAPException e) {
                called(at, question, 0, e.getResultCode().getName());
                return new Ended(count, Optional.of(Failure.of(e, server)), false);
            }
            called(at, question, page.getEntryCount(), "OK");
            count += take(page.getSearchEntries(), taker);
            dialog.progress(question.name(), count);
            cookie = cookie(page);
            if (question.most() > 0 && count >= question.most() && cookie != null) {
                return new Ended(count,
                        Optional.of(new Failure("there are more than " + question.most(), "name those that matter")),
                        false);
            }
        } while (cookie != null && !Thread.currentThread().isInterrupted());
        return new Ended(count, Optional.empty(), false);
    }

    /** @param entries null where the connection ended before any came */
    private static int take(List<? extends Entry> entries, Consumer<Entry> taker) {
        if (entries == null) {
            return 0;
        }
        entries.forEach(taker);
        return entries.size();
    }

    private static SearchRequest request(Question question, ASN1OctetString cookie) throws LDAPException {
        SearchRequest request = new SearchRequest(question.base(), question.scope(), question.filter(),
                question.attributes().toArray(String[]::new));
        if (question.scope() != SearchScope.BASE) {
            request.addControl(new SimplePagedResultsControl(PAGE, cookie, true));
        }
        if (question.secured()) {
            request.addControl(SdFlags.control());
        }
        return request;
    }

    /** Empty or missing after the last page. */
    private static ASN1OctetString cookie(SearchResult page) {
        try {
            SimplePagedResultsControl control = SimplePagedResultsControl.get(page);
            return control != null && control.moreResultsToReturn() ? control.getCookie() : null;
        } catch (LDAPException e) {
            return null;
        }
    }

    private void called(Instant at, Question question, int count, String result) {
        dialog.called(new DomainCall(at, server,
                "search " + question.base() + " " + question.scope().getName().toLowerCase(java.util.Locale.ROOT) + " "
                        + question.filter() + " " + String.join(",", question.attributes()),
                Duration.between(at, Instant.now()), count, result));
    }
}
