package org.deskwright.policy.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.deskwright.core.intake.FileHead;
import org.deskwright.policy.admx.AdmReader;
import org.deskwright.policy.admx.TemplateReader;
import org.deskwright.policy.audit.AuditReader;
import org.deskwright.policy.gpo.BackupListReader;
import org.deskwright.policy.gpo.GptIni;
import org.deskwright.policy.link.BackupReader;
import org.deskwright.policy.link.DirectoryJsonReader;
import org.deskwright.policy.link.GpoReportReader;
import org.deskwright.policy.link.LdifReader;
import org.deskwright.policy.live.UnreadFiles;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.registry.PolReader;
import org.deskwright.policy.rsop.RsopReader;
import org.deskwright.policy.xml.XmlReader;

/** What a file of policies is, told from how it begins. */
enum PolicyFileKind {
    REGISTRY_POL,
    REPORT,
    REPORTS,
    BACKUP,
    BACKUP_LIST,
    GPRESULT,
    LDIF,
    DIRECTORY_JSON,
    PREFERENCES,
    AUDIT,
    REG,
    LGPO,
    GPT_INI,
    /** Names of files that a reading of the domain could not get. */
    UNREAD_FILES,
    ADMX,
    ADM,
    SECURITY_TEMPLATE;

    private static final int FIRST_LETTERS = 4096;
    private static final Pattern PREFERENCES_FILE = Pattern.compile("/(?:machine|user)/preferences/[^/]+/[^/]+\\.xml$");
    private static final Set<String> TEMPLATE_SECTIONS = Set.of("version", "profile description", "system access",
            "event audit", "registry values", "privilege rights", "service general setting", "registry keys",
            "file security", "group membership", "kerberos policy");
    private static final String SIGNATURE = "\"$chicago$\"";

    /** Whether it tells which GPO the files beside it are of. */
    boolean isAbout() {
        return this == REPORT || this == REPORTS || this == BACKUP || this == BACKUP_LIST;
    }

    /**
     * Whether its first bytes are those of a Registry.pol, or its first element is of a schema of policies.
     *
     * @param bytes of the beginning
     * @param text the beginning as text
     */
    static boolean isMarked(byte[] bytes, String text) {
        return PolReader.recognises(bytes) || (isXml(bytes) ? xml(text).isPresent() : isSecurityTemplate(text));
    }

    /** @param bytes the whole file, which was known by its beginning; what is nothing else is taken for a template */
    static PolicyFileKind of(String name, byte[] bytes) {
        return PolReader.recognises(bytes) ? REGISTRY_POL : of(name, bytes, head(bytes)).orElse(SECURITY_TEMPLATE);
    }

    /**
     * @param bytes of the beginning, or of all
     * @param text the beginning as text
     */
    static Optional<PolicyFileKind> of(String name, byte[] bytes, String text) {
        // what is most of a folder of backups first
        if (PolReader.recognises(bytes)) {
            return Optional.of(REGISTRY_POL);
        }
        Optional<PolicyFileKind> known = isXml(bytes) ? xml(text) : Optional.empty();
        return known.or(() -> directory(text)).or(() -> settings(name, text)).or(() -> named(name));
    }

    /**
     * By its name and place alone: what stands where clients look for settings and is not known by what is in it leaves
     * settings of its GPO out, which is to be told.
     */
    private static Optional<PolicyFileKind> named(String name) {
        String path = "/" + name.toLowerCase(Locale.ROOT);
        if (path.endsWith("/registry.pol")) {
            return Optional.of(REGISTRY_POL);
        }
        if (path.endsWith("/gpttmpl.inf")) {
            return Optional.of(SECURITY_TEMPLATE);
        }
        if (path.endsWith("/windows nt/audit/audit.csv")) {
            return Optional.of(AUDIT);
        }
        return PREFERENCES_FILE.matcher(path).find() ? Optional.of(PREFERENCES) : Optional.empty();
    }

    private static Optional<PolicyFileKind> xml(String text) {
        if (GpoReportReader.recognises(text)) {
            return Optional.of(REPORT);
        }
        if (GpoReportReader.recognisesSeveral(text)) {
            return Optional.of(REPORTS);
        }
        if (BackupReader.recognises(text)) {
            return Optional.of(BACKUP);
        }
        if (BackupListReader.recognises(text)) {
            return Optional.of(BACKUP_LIST);
        }
        return RsopReader.recognises(text) ? Optional.of(GPRESULT) : Optional.empty();
    }

    private static Optional<PolicyFileKind> directory(String text) {
        if (LdifReader.recognises(text)) {
            return Optional.of(LDIF);
        }
        return DirectoryJsonReader.recognises(text) ? Optional.of(DIRECTORY_JSON) : Optional.empty();
    }

    private static Optional<PolicyFileKind> settings(String name, String text) {
        if (PreferenceReader.recognises(text)) {
            return Optional.of(PREFERENCES);
        }
        if (AuditReader.recognises(text)) {
            return Optional.of(AUDIT);
        }
        if (RegFile.recognises(text)) {
            return Optional.of(REG);
        }
        if (LgpoText.recognises(text)) {
            return Optional.of(LGPO);
        }
        if (UnreadFiles.recognises(text)) {
            return Optional.of(UNREAD_FILES);
        }
        if (GptIni.recognises(name, text)) {
            return Optional.of(GPT_INI);
        }
        if (AdmReader.recognises(text)) {
            return Optional.of(ADM);
        }
        if (TemplateReader.recognises(text)) {
            return Optional.of(ADMX);
        }
        return isSecurityTemplate(text) ? Optional.of(SECURITY_TEMPLATE) : Optional.empty();
    }

    /**
     * By its first section: where a log or a text quotes a template, something else stands before. The signature alone
     * is that of files that install drivers, too, and what secedit exports has it behind all else.
     */
    private static boolean isSecurityTemplate(String text) {
        String section = firstSection(text);
        if (section.equals("unicode")) {
            return true;
        }
        String lower = TEMPLATE_SECTIONS.contains(section) ? text.toLowerCase(Locale.ROOT) : "";
        return lower.contains(SIGNATURE) && lower.contains("[unicode]");
    }

    /** The name of the section that a text begins with, behind comments; empty where it begins otherwise. */
    private static String firstSection(String text) {
        String line = text.lines().map(one -> one.replace("\uFEFF", "").strip())
                .filter(one -> !one.isEmpty() && !one.startsWith(";")).findFirst().orElse("");
        return line.startsWith("[") && line.endsWith("]")
                ? line.substring(1, line.length() - 1).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    /** No more than tells what it is: most of what is read are large reports. */
    private static String head(byte[] bytes) {
        String first = XmlReader.head(bytes, FIRST_LETTERS);
        return isXml(bytes) && !XmlReader.first(first).isEmpty() ? first : XmlReader.head(bytes, FileHead.LENGTH);
    }

    /** The first letter of XML behind a byte order mark; that of a template is another. */
    private static boolean isXml(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '<' || one == '[' || one == ';') {
                return one == '<';
            }
        }
        return false;
    }
}
