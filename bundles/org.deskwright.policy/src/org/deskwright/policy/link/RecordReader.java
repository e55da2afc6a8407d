package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.access.Sids;
import org.deskwright.policy.link.DirectoryAccount.Kind;

/** Makes a directory of the attributes that its objects have. */
final class RecordReader {
    private static final int BLOCKS = 1;
    private static final String NO_LINKED_SITE = "has sites and no gPLink of any: whether none has links, or they were not asked for, is not known";
    /** Each object has them, and nobody asks for all of them by name. */
    private static final List<String> OF_EACH = List.of("instanceType", "objectCategory", "whenCreated");
    private static final String NOT_ASKED = "has containers and no gPLink of any: their links are not known";
    private static final Set<String> OPEN = Set.of(NO_LINKED_SITE, NOT_ASKED);
    /** The text form, as PowerShell writes it. */
    private static final Pattern SDDL = Pattern.compile("[OGDS]:");
    /** {@code [domain;{id};0]}. */
    private static final Pattern FILTER = Pattern.compile("(\\{[0-9A-Fa-f-]{1,60}})");

    private static final String FLAGS = "flags";
    private static final String FUNCTIONALITY = "gPCFunctionalityVersion";
    private static final String OF_COMPUTERS = "gPCMachineExtensionNames";
    private static final String OF_USERS = "gPCUserExtensionNames";
    private static final String NO_FLAGS = "tells of no GPO which of its halves are switched off";

    private final List<PolicyContainer> containers = new ArrayList<>();
    private final List<GpoObject> gpos = new ArrayList<>();
    private final List<DirectoryAccount> accounts = new ArrayList<>();
    private final Map<String, String> filters = new HashMap<>();
    private final List<UnreadableException> problems = new ArrayList<>();

    /** Whether links were asked for: what has none has no attribute, and looks as if they were not. */
    private final boolean linked;
    /** Attributes of GPOs that were asked for: each has flags, and of the others an empty one is not exported. */
    private final Set<String> asked;

    private RecordReader(boolean linked, Set<String> asked) {
        this.linked = linked;
        this.asked = asked;
    }

    static PolicyDirectory read(Collection<DirectoryRecord> records) {
        RecordReader reader = new RecordReader(
                records.stream().anyMatch(one -> one.has("gPLink") || one.has("gPOptions")),
                Stream.of(FLAGS, FUNCTIONALITY, OF_COMPUTERS, OF_USERS)
                        .filter(name -> records.stream().anyMatch(one -> one.has(name))).collect(Collectors.toSet()));
        records.forEach(reader::take);
        return new PolicyDirectory(reader.containers, reader.gpos, reader.accounts, reader.filters, reader.problems);
    }

    private void take(DirectoryRecord one) {
        Dn dn = Dn.of(one.dn());
        if (one.is("groupPolicyContainer") || isGpo(dn)) {
            gpos.add(gpo(dn, one));
        } else if (one.is("msWMI-Som")) {
            String id = one.text("msWMI-ID").isEmpty() ? dn.name() : one.text("msWMI-ID");
            filters.put(id.toUpperCase(Locale.ROOT), one.text("msWMI-Name"));
        } else if (one.is("group") || one.is("user") || one.is("computer")) {
            accounts.add(account(dn, one));
        } else {
            kind(dn, one).flatMap(kind -> container(dn, kind, one)).ifPresent(containers::add);
        }
    }

    /** Exports may leave the class out. */
    private static boolean isGpo(Dn dn) {
        return dn.parts().size() > 2 && dn.parts().getFirst().startsWith("cn={")
                && dn.parts().get(1).equals("cn=policies");
    }

    private static Optional<PolicyContainer.Kind> kind(Dn dn, DirectoryRecord one) {
        if (one.is("site") || one.has("gPLink") && dn.parts().size() > 1 && dn.parts().get(1).equals("cn=sites")) {
            return Optional.of(PolicyContainer.Kind.SITE);
        }
        if (one.is("domainDNS") || dn.type().equals("dc") && one.has("gPLink")) {
            return Optional.of(PolicyContainer.Kind.DOMAIN);
        }
        return one.is("organizationalUnit") || dn.type().equals("ou")
                ? Optional.of(PolicyContainer.Kind.OU)
                : Optional.empty();
    }

    /** One whose links or options cannot be read counts as one that was not read at all: it may have any. */
    private Optional<PolicyContainer> container(Dn dn, PolicyContainer.Kind kind, DirectoryRecord one) {
        if (!linked && !OF_EACH.stream().allMatch(one::has)) {
            open(kind);
            return Optional.empty();
        }
        try {
            List<GpoLink> links = GpoLink.ofAttribute(one.text("gPLink"));
            if (isNoNumber(one, "gPOptions")) {
                problem("gPOptions", one, "is no number", "nothing is taken for known of the container");
                return Optional.empty();
            }
            return Optional
                    .of(new PolicyContainer(dn, kind, links, true, (one.number("gPOptions").orElse(0L) & BLOCKS) != 0));
        } catch (UnreadableException e) {
            problem("gPLink", one, e.reason(), "nothing is taken for known of the container");
            return Optional.empty();
        }
    }

    /** That all sites are without links is nothing odd, that a whole domain is would be. */
    private void open(PolicyContainer.Kind kind) {
        boolean site = kind == PolicyContainer.Kind.SITE;
        if (problems.stream().map(UnreadableException::reason).anyMatch(site ? OPEN::contains : NOT_ASKED::equals)) {
            return;
        }
        problems.removeIf(problem -> problem.reason().equals(NO_LINKED_SITE));
        problems.add(site
                ? new UnreadableException(-1, NO_LINKED_SITE,
                        "export the sites with all attributes (ldifde without -l), if links matter")
                : new UnreadableException(-1, NOT_ASKED,
                        "export gPLink and gPOptions of domain and OUs, too, if links matter"));
    }

    private static boolean isNoNumber(DirectoryRecord one, String attribute) {
        return !one.text(attribute).isEmpty() && one.number(attribute).isEmpty();
    }

    private void problem(String attribute, DirectoryRecord one, String reason, String consequence) {
        problems.add(new UnreadableException(-1, attribute + " of " + one.dn() + " " + reason + "; " + consequence,
                "export it anew"));
    }

    private GpoObject gpo(Dn dn, DirectoryRecord one) {
        Matcher filter = FILTER.matcher(one.text("gPCWQLFilter"));
        Optional<Long> version = one.number("versionNumber");
        if (!asked.contains(FLAGS) && problems.stream().noneMatch(problem -> problem.reason().equals(NO_FLAGS))) {
            problems.add(new UnreadableException(-1, NO_FLAGS, "export flags of the GPOs, too"));
        }
        if (isNoNumber(one, FLAGS)) {
            problem(FLAGS, one, "is no number", "both halves are taken for switched on");
        }
        return new GpoObject(dn.name(), one.text("displayName"), one.number(FLAGS).orElse(0L).intValue(), security(one),
                filter.find() ? filter.group(1).toUpperCase(Locale.ROOT) : "",
                version.map(OptionalLong::of).orElse(OptionalLong.empty()), one.text("gPCFileSysPath"),
                new Processing(asked.contains(FLAGS),
                        one.number(FUNCTIONALITY).map(OptionalLong::of).orElse(OptionalLong.empty()),
                        extensions(one, OF_COMPUTERS), extensions(one, OF_USERS)));
    }

    /** One attribute alone may have been asked for, and a GPO has the other only where it sets something there. */
    private Optional<String> extensions(DirectoryRecord one, String name) {
        return asked.contains(name) ? Optional.of(one.text(name)) : Optional.empty();
    }

    private Optional<SecurityDescriptor> security(DirectoryRecord one) {
        List<byte[]> bytes = one.bytes("nTSecurityDescriptor");
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String text = one.text("nTSecurityDescriptor");
        try {
            return Optional.of(SDDL.matcher(text).lookingAt()
                    ? SecurityDescriptor.read(text, "")
                    : SecurityDescriptor.read(bytes.getFirst()));
        } catch (UnreadableException e) {
            problems.add(new UnreadableException(-1, "nTSecurityDescriptor of " + one.dn() + " " + e.getMessage(),
                    "export it anew", e));
            return Optional.empty();
        }
    }

    private static DirectoryAccount account(Dn dn, DirectoryRecord one) {
        Kind kind = one.is("group") ? Kind.GROUP : one.is("computer") ? Kind.COMPUTER : Kind.USER;
        List<byte[]> sid = one.bytes("objectSid");
        String text = sid.isEmpty()
                ? ""
                : Sids.text(sid.getFirst())
                        .orElseGet(() -> one.text("objectSid").startsWith("S-1-") ? one.text("objectSid") : "");
        Optional<Long> primary = one.number("primaryGroupID");
        return new DirectoryAccount(dn, kind, one.text("sAMAccountName"), text, primary.orElse(-1L),
                one.texts("memberOf").stream().map(Dn::of).toList(), primary.isPresent() || one.has("memberOf"));
    }
}
