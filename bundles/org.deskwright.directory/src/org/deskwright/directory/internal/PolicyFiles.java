package org.deskwright.directory.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.security.auth.Subject;

import org.deskwright.core.file.Replacement;
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
    private static final String INI = "gpt.ini";
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
     * @param who the account as Windows names it
     * @param domain its DNS name, which is a folder of the share
     */
    Optional<Part> read(String who, Optional<Secret> secret, String domain, List<Wanted> gpos, Path place)
            throws DomainException {
        int count = 0;
        boolean complete = true;
        try (Sysvol sysvol = Sysvol.open(source, dialog, sockets, signIn(who, secret))) {
            for (Wanted gpo : gpos) {
                try {
                    Copy copy = new Copy(gpo, place.resolve("Policies").resolve(gpo.id()));
                    count += sysvol.read(domain + "\\Policies\\" + gpo.id(), copy);
                    complete &= copy.whole;
                    copy.tellWithoutIni();
                } catch (IOException e) {
                    complete = false;
                    problem(gpo, "cannot be read in SYSVOL: " + Failure.oneLine(e.getMessage()),
                            "look whether the folder is there, and whether the account may read it");
                    if (sockets.isClosed()) {
                        break;
                    }
                }
                dialog.progress("files of GPOs", count);
            }
        } catch (IOException e) {
            problems.add(ReadProblem.whole("\\\\" + source.host() + "\\SYSVOL",
                    "cannot be opened: " + Failure.oneLine(e.getMessage()),
                    "look at port 445, and whether the domain still takes "
                            + (source.method() == Method.KERBEROS ? "Kerberos there" : "NTLM; else use Kerberos")));
            return Optional.of(new Part("files of GPOs", 0, false));
        }
        return Optional.of(new Part("files of GPOs", count, complete));
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

    /** Writes the files of a GPO down. */
    private final class Copy implements Sysvol.Found {
        private final Wanted gpo;
        private final Path folder;
        private boolean ini;
        private boolean whole = true;

        private Copy(Wanted gpo, Path folder) {
            this.gpo = gpo;
            this.folder = folder;
        }

        @Override
        public void file(String path, byte[] content) throws IOException {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder)) {
                problem(path, "has a name that cannot be kept");
                return;
            }
            Files.createDirectories(file.getParent());
            Replacement.of(file, draft -> Files.write(draft, content));
            ini |= path.equalsIgnoreCase(INI);
        }

        @Override
        public void problem(String path, String reason) {
            whole = false;
            PolicyFiles.this.problem(gpo, path + " " + reason, "look at it in SYSVOL");
        }

        /** Whoever reads the folder holds its version against that of the directory. */
        private void tellWithoutIni() {
            if (!ini) {
                PolicyFiles.this.problem(gpo, "has no GPT.INI in SYSVOL", "look whether SYSVOL is replicated");
            }
        }
    }
}
