package org.deskwright.directory.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.file.Replacement;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.directory.internal.Listing.Ended;
import org.deskwright.directory.internal.Listing.Question;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainReading.Part;
import org.deskwright.policy.live.DomainSource;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedRequest;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedResult;

/** Reads a domain into a folder, once. */
public final class Reading {
    private final DomainSource source;
    private final DomainDialog dialog;
    private final Sockets sockets;
    private final KnownCertificates known;
    private final List<Part> parts = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<PolicyFiles.Wanted> gpos = new ArrayList<>();

    public Reading(DomainSource source, DomainDialog dialog, Sockets sockets, KnownCertificates known) {
        this.source = source;
        this.dialog = dialog;
        this.sockets = sockets;
        this.known = known;
    }

    /** What was read stands there as a whole file, or not at all. */
    public DomainReading into(Path folder) throws DomainException, IOException {
        Controller controller = new Controller(source, dialog, sockets, known);
        LDAPConnection connection = controller.connect();
        Optional<Secret> secret = Optional.empty();
        try {
            secret = secret();
            controller.signIn(connection, secret);
            Root root = root(connection);
            Path place = Files.createDirectories(folder.resolve(root.domainName()));
            Replacement.of(place.resolve("directory.ldif"), draft -> list(connection, root, draft));
            if (source.files()) {
                parts.addAll(new PolicyFiles(source, dialog, sockets, problems).read(who(connection), secret,
                        root.domainName(), gpos, place));
            }
            return new DomainReading(root.domainName(), root.server(), parts, problems);
        } finally {
            secret.ifPresent(Secret::close);
            connection.close();
        }
    }

    private Optional<Secret> secret() {
        return source.user().isEmpty() ? Optional.empty() : dialog.password(source.user()).map(Secret::new);
    }

    /**
     * What a server says of itself.
     *
     * @param domain name of the root of its domain
     */
    private record Root(String domain, String configuration, String server) {
        /** DC=corp,DC=example as corp.example. */
        private String domainName() {
            return domain.replaceAll("(?i)\\s*DC=", "").replace(',', '.').replaceAll("[^A-Za-z0-9._-]", "_");
        }
    }

    private Root root(LDAPConnection connection) throws DomainException {
        try {
            RootDSE root = connection.getRootDSE();
            String domain = root == null ? null : root.getAttributeValue("defaultNamingContext");
            if (domain == null) {
                throw new DomainException(source.server() + " is no domain controller of Active Directory",
                        "ask one; 'nslookup -type=srv _ldap._tcp.dc._msdcs.DOMAIN' names them");
            }
            return new Root(domain, value(root, "configurationNamingContext", ""),
                    value(root, "dnsHostName", source.host()));
        } catch (LDAPException e) {
            throw Failure.of(e, source.server()).exception(e);
        }
    }

    private static String value(Entry entry, String attribute, String other) {
        return Optional.ofNullable(entry.getAttributeValue(attribute)).orElse(other);
    }

    private void list(LDAPConnection connection, Root root, Path draft) throws IOException {
        Listing listing = new Listing(connection, source.server(), dialog, sockets);
        String comment = "read by Deskwright from " + root.server() + " at "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (LdifFile file = new LdifFile(draft, comment)) {
            for (Question question : new Questions(root.domain(), root.configuration()).all()) {
                Ended ended = listing.ask(question, entry -> {
                    file.add(entry);
                    PolicyFiles.Wanted.of(entry).ifPresent(gpos::add);
                });
                notCancelled();
                // a domain that never had a WMI filter may lack the place for them
                boolean failed = ended.failure().isPresent() && !ended.missing();
                parts.add(new Part(question.name(), ended.count(), !failed));
                if (failed) {
                    problems.add(ended.failure().get().problem(source.server() + " " + question.name()));
                }
            }
            if (!source.accounts().isEmpty()) {
                Accounts accounts = new Accounts(listing, root.domain());
                List<Accounts.Missing> missing = accounts.ask(source.accounts(), file::add);
                notCancelled();
                parts.add(new Part("accounts and their groups", accounts.count(), missing.isEmpty()));
                missing.forEach(one -> problems.add(one.failure().problem(source.server() + " " + one.what())));
            }
        }
    }

    /** What was cancelled leaves no file that looks whole. */
    private void notCancelled() throws IOException {
        if (sockets.isClosed()) {
            throw new IOException("cancelled");
        }
    }

    /** The name of the account as Windows has it, from whatever form it was given in: {@code DOMAIN\\name}. */
    private String who(LDAPConnection connection) {
        try {
            WhoAmIExtendedResult answer = (WhoAmIExtendedResult) connection
                    .processExtendedOperation(new WhoAmIExtendedRequest());
            String id = answer.getAuthorizationID();
            if (id != null && id.startsWith("u:") && id.indexOf('\\') > 0) {
                return id.substring(2);
            }
        } catch (LDAPException e) {
            // then the name that was given has to do
        }
        return source.user();
    }
}
