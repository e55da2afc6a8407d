package org.deskwright.directory.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.security.auth.Subject;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading.Part;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;

/** Copies the files of GPOs out of SYSVOL. */
final class PolicyFiles {
    /** The folder of administrative templates, beside those of GPOs. */
    private static final String STORE = "PolicyDefinitions";
    private static final String ENGLISH = "en-US";
    /**
     * What the readers of policies know; others, such as scripts and installers, may be large and tell nothing here.
     */
    private static final Sysvol.Wanted FILES = new Sysvol.Wanted(
            Pattern.compile("(?i).*\\.(?:pol|inf|ini|xml|csv|cmtx|adm)"), Pattern.compile(".*"), 5_000, 64);
    /** Windows has some 250 of some kilobytes. */
    private static final Sysvol.Wanted TEMPLATES = new Sysvol.Wanted(Pattern.compile("(?i).*\\.adm[xl]"),
            Pattern.compile(".*"), 3_000, 16);
    private static final Sysvol.Wanted ENGLISH_TEMPLATES = TEMPLATES.in(Pattern.compile("(?i)" + ENGLISH));
    private final DomainSource source;
    private final DomainDialog dialog;
    private final Sockets sockets;
    private final List<ReadProblem> problems;

    PolicyFiles(DomainSource source, DomainDialog dialog, Sockets sockets, List<ReadProblem> problems) {
        this.source = source;
        this.dialog = dialog;
        this.sockets = sockets;
        this.problems = problems;
    }

    /**
     * A GPO whose files are to be read.
     *
     * @param id with braces
     */
    record Wanted(String id, String name) {
        private static final Pattern ID = Pattern.compile("(?i)\\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}}");

        static Optional<Wanted> of(Entry entry) {
            String id = id(entry);
            if (!entry.hasObjectClass("groupPolicyContainer") || !ID.matcher(id).matches()) {
                return Optional.empty();
            }
            return Optional.of(new Wanted(id.toUpperCase(Locale.ROOT),
                    Optional.ofNullable(entry.getAttributeValue("displayName")).orElse(id)));
        }

        private static String id(Entry entry) {
            try {
                return entry.getRDN() == null ? "" : entry.getRDN().getAttributeValues()[0];
            } catch (LDAPException e) {
                return "";
            }
        }
    }

    /**
     * What could not be read is noted in the folder of each GPO, and told by whoever opens that.
     *
     * @param who the account as Windows names it
     * @param domain its DNS name, which is a folder of the share
     */
    List<Part> read(String who, Optional<Secret> secret, String domain, List<Wanted> gpos, Path place)
            throws DomainException, IOException {
        String policies = domain + "\\Policies\\";
        Path folder = place.resolve("Policies");
        Sysvol.Who account = signIn(who, secret);
        try (Sysvol sysvol = open(account)) {
            Part files = gpos(sysvol, policies, gpos, folder);
            return List.of(files, templates(sysvol, policies + STORE, folder.resolve(STORE)));
        } catch (NotOpened e) {
            problems.add(ReadProblem.whole("\\\\" + source.host() + "\\SYSVOL",
                    "cannot be opened: " + Failure.oneLine(e.getMessage()),
                    "look at port 445, and whether the domain still takes "
                            + (source.method() == Method.KERBEROS ? "Kerberos there" : "NTLM; else use Kerberos")));
            return List.of(new Part("files of GPOs", 0, false));
        }
    }

    private static final class NotOpened extends IOException {
        private static final long serialVersionUID = 1L;

        private NotOpened(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private Sysvol open(Sysvol.Who account) throws NotOpened {
        try {
            return Sysvol.open(source, dialog, sockets, account);
        } catch (IOException e) {
            throw new NotOpened(e);
        }
    }

    private Part gpos(Sysvol sysvol, String policies, List<Wanted> gpos, Path folder) throws IOException {
        int count = 0;
        boolean complete = true;
        OldTemplates templates = new OldTemplates();
        for (Wanted gpo : gpos) {
            FolderCopy copy = new FolderCopy(folder.resolve(gpo.id()), "GPO '" + gpo.name() + "'", templates, _ -> {});
            copy.reading(() -> sysvol.read(policies + gpo.id(), FILES, copy));
            copy.close();
            count += copy.count();
            complete &= copy.isWhole();
            // whoever reads the folder holds its version against that of the directory
            if (copy.isWhole() && !copy.hasIni()) {
                problem(gpo, "has no GPT.INI in SYSVOL", "look whether SYSVOL is replicated");
            }
            if (sockets.isClosed()) {
                return new Part("files of GPOs", count, false);
            }
            dialog.progress("files of GPOs", count);
        }
        return new Part("files of GPOs", count, complete);
    }

    /**
     * Those of the store, where the domain has one; the texts in English, by which settings are known, else those of
     * all languages.
     */
    private Part templates(Sysvol sysvol, String store, Path folder) throws IOException {
        FolderCopy copy = new FolderCopy(folder, "administrative templates", new OldTemplates(),
                count -> dialog.progress("administrative templates", count));
        copy.reading(() -> {
            if (sysvol.has(store)) {
                sysvol.read(store, sysvol.has(store + "\\" + ENGLISH) ? ENGLISH_TEMPLATES : TEMPLATES, copy);
            }
        });
        copy.close();
        return new Part("administrative templates", copy.count(), copy.isWhole());
    }

    private Sysvol.Who signIn(String who, Optional<Secret> secret) throws DomainException {
        int slash = who.indexOf('\\');
        int at = who.indexOf('@');
        String user = slash > 0 ? who.substring(slash + 1) : at > 0 ? who.substring(0, at) : who;
        String domain = slash > 0 ? who.substring(0, slash) : at > 0 ? who.substring(at + 1) : "";
        Optional<Subject> subject = source.method() == Method.KERBEROS
                ? Optional.of(KerberosLogin.subject(source.user(), secret))
                : Optional.empty();
        return new Sysvol.Who(user, domain, secret, subject);
    }

    private void problem(Wanted gpo, String reason, String advice) {
        problems.add(ReadProblem.whole("GPO '" + gpo.name() + "' " + gpo.id(), reason, advice));
    }
}
