package org.deskwright.policy.gpo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.audit.AuditFile;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.preference.PreferenceFile;
import org.deskwright.policy.regfile.ChangeFile;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.registry.PolFile;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.SecurityTemplate;

/** Gathers files into the GPOs that they are of, by the folders that they lie in. Safe for use by several threads. */
public final class GpoFiles {
    /** A folder of SYSVOL has the id for its name. */
    private static final Pattern ID = Pattern
            .compile("(?:^|/)(\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}})$");

    private static final Pattern PREFERENCES = Pattern.compile("(?i)/preferences/(?:registry|services)/[^/]+$");

    private final Map<String, Parts> byFolder = new TreeMap<>();
    private final Pool pool = new Pool();
    private final BackupLists lists = new BackupLists();
    /** What could not be read of reports that count. */
    private final Map<String, List<UnreadableException>> broken = new TreeMap<>();
    /** Folders, or files that are policies of their own, of which settings are missing. */
    private final Set<String> incomplete = new HashSet<>();
    /** Folders of which preferences are missing that may write over what other policies set. */
    private final Set<String> unreadPreferences = new HashSet<>();
    /** Folders whose report could not be read, which matters where it alone tells the settings. */
    private final Set<String> withoutReport = new HashSet<>();

    private static final class Parts {
        /** What files beside the others say of the GPO, by their names. */
        private final Map<String, GpoName> told = new TreeMap<>();
        /** Of them, what Backup.xml and bkupInfo.xml say. */
        private final Map<String, GpoName> backup = new TreeMap<>();
        private final List<RegistryPart> registry = new ArrayList<>();
        private final List<TemplatePart> templates = new ArrayList<>();
        private final List<PreferencePart> preferences = new ArrayList<>();
        private final List<AuditPart> audits = new ArrayList<>();
        private OptionalLong version = OptionalLong.empty();
        private final Map<String, Report> reports = new TreeMap<>();

        private GpoName names() {
            return told.values().stream().reduce(GpoName.UNKNOWN, GpoName::orElse);
        }

        private boolean hasFiles() {
            return !registry.isEmpty() || !templates.isEmpty() || !preferences.isEmpty() || !audits.isEmpty();
        }
    }

    private record Report(GpoName names, ReportSettings settings, OptionalLong version) {}

    private Parts parts(String folder) {
        return byFolder.computeIfAbsent(folder, _ -> new Parts());
    }

    /** Of which a file is there, so that reports tell nothing more. */
    private Parts filed(String folder) {
        Parts parts = parts(folder);
        parts.reports.clear();
        return parts;
    }

    /** The folder of the GPO of a file that lies beside its halves or, in a backup, above them. */
    public static String folderOf(String source) {
        return GpoPlace.folderOf(source);
    }

    /** Notes that settings of a file could not be read. */
    public synchronized void addIncomplete(String source) {
        incomplete.add(GpoPlace.of(source).folder());
        incomplete.add(source);
        if (PREFERENCES.matcher(source).find()) {
            unreadPreferences.add(GpoPlace.of(source).folder());
        }
    }

    /**
     * Notes that settings lack of a GPO which somebody else read.
     *
     * @param note a file beside its halves
     * @param path of what lacks, below the folder of the note; a folder may hold anything
     */
    public synchronized void addIncomplete(String note, String path) {
        String folder = GpoPlace.folderOf(note);
        incomplete.add(folder);
        if (PREFERENCES.matcher("/" + path).find() || !path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            unreadPreferences.add(folder);
        }
    }

    /** Notes that a report could not be read. */
    public synchronized void addUnreadReport(String source) {
        withoutReport.add(GpoPlace.folderOf(source));
    }

    /** Adds a Registry.pol that could be read as a whole. */
    public void add(String source, List<RegistryEntry> entries) {
        add(source, new PolFile(entries, List.of()));
    }

    /** Adds a Registry.pol. */
    public void add(String source, PolFile file) {
        GpoPlace place = GpoPlace.of(source);
        RegistryPart part = RegistryPart.of(source, place.half(), pool.entries(file.entries()), file.broken());
        synchronized (this) {
            filed(place.folder()).registry.add(part);
        }
    }

    /** Adds a security template. */
    public synchronized void add(String source, SecurityTemplate template) {
        filed(GpoPlace.of(source).folder()).templates.add(new TemplatePart(source, template));
    }

    /** Adds a file of preferences. */
    public synchronized void add(String source, PreferenceFile file) {
        GpoPlace place = GpoPlace.of(source);
        filed(place.folder()).preferences.add(new PreferencePart(source, place.half(), file.preferences()));
    }

    /** Adds an advanced audit policy. */
    public synchronized void add(String source, AuditFile file) {
        filed(GpoPlace.of(source).folder()).audits.add(new AuditPart(source, file.settings()));
    }

    /** Adds what GPT.INI tells of the version. */
    public synchronized void addVersion(String source, OptionalLong version) {
        parts(GpoPlace.folderOf(source)).version = version;
    }

    /** Adds what a backup tells of the version of its files; GPT.INI counts before it. */
    public synchronized void addBackupVersion(String source, OptionalLong version) {
        Parts parts = parts(GpoPlace.folderOf(source));
        parts.version = parts.version.isPresent() ? parts.version : version;
    }

    /** Adds a text of the registry, which is a policy of its own; hives of no half are left out. */
    public synchronized void add(String source, ChangeFile file) {
        for (Half half : List.of(Half.COMPUTER, Half.USER)) {
            String hive = half == Half.USER ? "HKCU" : "HKLM";
            List<RegistryEntry> entries = file.changes().stream().filter(change -> change.hive().equals(hive))
                    .map(RegistryChange::entry).toList();
            if (!entries.isEmpty()) {
                parts(source).registry.add(RegistryPart.of(source, half, entries));
            }
        }
    }

    /** Adds what a report says of the GPO. */
    public synchronized void add(String source, GpoName names) {
        parts(GpoPlace.folderOf(source)).told.put(source, names);
    }

    /** Adds what a file of a backup says of the GPO. */
    public synchronized void addBackup(String source, GpoName names) {
        add(source, names);
        parts(GpoPlace.folderOf(source)).backup.put(source, names);
    }

    /** Adds a list of backups, which lies above their folders. */
    public synchronized void addList(String source, List<BackupEntry> entries) {
        lists.add(source, entries);
    }

    /** Tells, once all is settled, what could not be read of reports, and where lists of backups and backups differ. */
    public synchronized void problems(BiConsumer<String, UnreadableException> told) {
        broken.forEach((source, all) -> all.forEach(problem -> told.accept(source, problem)));
        Map<String, GpoName> own = new TreeMap<>();
        byFolder.forEach((folder, parts) -> own.put(folder,
                parts.backup.values().stream().reduce(GpoName.UNKNOWN, GpoName::orElse)));
        lists.differences(own, told);
    }

    /** Whether a report tells more than was read: not where files of the GPO are there already. */
    public synchronized boolean needsReport(String source) {
        return !parts(GpoPlace.folderOf(source)).hasFiles();
    }

    /** Adds what a report says of the settings, which counts where no file of them is there. */
    public synchronized void add(String source, GpoName names, ReportSettings report) {
        add(source, names, report, OptionalLong.empty());
    }

    /** @param version of the settings, as {@code versionNumber} counts; empty where it is not told */
    public synchronized void add(String source, GpoName names, ReportSettings report, OptionalLong version) {
        if (needsReport(source)) {
            parts(GpoPlace.folderOf(source)).reports.put(source, new Report(names, report, version));
        }
    }

    /**
     * Makes settings of reports whose GPO has no files.
     *
     * @return sources of those with policies of templates that none of these templates describes, and how many
     */
    public synchronized Map<String, Integer> settle(PolicyDefinitions definitions) {
        Map<String, Integer> open = new TreeMap<>();
        for (String folder : List.copyOf(byFolder.keySet())) {
            Parts parts = byFolder.get(folder);
            if (parts.reports.isEmpty() || parts.hasFiles()) {
                continue;
            }
            // several in one folder are each of another GPO
            boolean alone = parts.reports.size() == 1;
            if (!alone) {
                byFolder.remove(folder);
            }
            parts.reports.forEach((source, report) -> {
                int count = settle(alone ? parts : parts(source), source, report, definitions);
                if (count > 0) {
                    open.put(source, count);
                }
                if (count > 0 || !report.settings().problems().isEmpty()) {
                    incomplete.add(alone ? folder : source);
                }
            });
        }
        return open;
    }

    private int settle(Parts parts, String source, Report report, PolicyDefinitions definitions) {
        parts.told.put(source, report.names());
        parts.version = parts.version.isPresent() ? parts.version : report.version();
        broken.put(source, report.settings().problems());
        if (report.settings().hasSecurity()) {
            parts.templates.add(new TemplatePart(source, report.settings().security()));
        }
        if (!report.settings().audits().isEmpty()) {
            parts.audits.add(new AuditPart(source, report.settings().audits()));
        }
        int open = 0;
        for (Half half : List.of(Half.COMPUTER, Half.USER)) {
            List<RegistryEntry> entries = new ArrayList<>(report.settings().registry().getOrDefault(half, List.of()));
            for (ToldPolicy named : report.settings().named()) {
                if (named.whose().equals("User") == (half == Half.USER)) {
                    Optional<List<RegistryEntry>> found = ReportSettings.entries(named, definitions);
                    found.ifPresent(entries::addAll);
                    open += found.isEmpty() ? 1 : 0;
                }
            }
            if (!entries.isEmpty()) {
                parts.registry.add(RegistryPart.of(source, half, entries));
            }
            List<Preference> preferences = report.settings().preferences().getOrDefault(half, List.of());
            if (!preferences.isEmpty()) {
                parts.preferences.add(new PreferencePart(source, half, preferences));
            }
        }
        return open;
    }

    /** Those that were added. */
    public synchronized PolicySet set() {
        List<Gpo> gpos = new ArrayList<>();
        Map<String, GpoName> listed = lists.names();
        byFolder.forEach((folder, parts) -> {
            parts.registry.sort(Comparator.comparing(RegistryPart::source));
            parts.templates.sort(Comparator.comparing(TemplatePart::source));
            parts.preferences.sort(Comparator.comparing(PreferencePart::source));
            parts.audits.sort(Comparator.comparing(AuditPart::source));
            GpoName names = names(folder, parts, listed.get(folder.toUpperCase(Locale.ROOT)));
            gpos.add(new Gpo(folder, names, parts.version, parts.registry, parts.templates, parts.preferences,
                    parts.audits, !incomplete.contains(folder) && (parts.hasFiles() || !withoutReport.contains(folder)),
                    unreadPreferences.contains(folder)));
        });
        return PolicySet.of(gpos);
    }

    /** The folder of a backup is named after the backup. */
    private static GpoName names(String folder, Parts parts, GpoName listed) {
        if (listed != null) {
            return parts.names().orElse(listed);
        }
        Optional<String> user = LocalUsers.sid(folder);
        if (user.isPresent()) {
            return LocalUsers.name(user.get());
        }
        Matcher id = ID.matcher(folder);
        return !parts.told.isEmpty() || !id.find()
                ? parts.names()
                : new GpoName(id.group(1), "", GpoPlace.domainOf(folder));
    }
}
