package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.deskwright.core.intake.UnreadableException;

/** The lists of backups (manifest.xml) that were read, held against the backups. */
final class BackupLists {
    /** By their files. */
    private final Map<String, List<BackupEntry>> lists = new TreeMap<>();

    void add(String source, List<BackupEntry> entries) {
        lists.put(source, entries);
    }

    private static String folder(String source, BackupEntry entry) {
        return source.substring(0, source.lastIndexOf('/') + 1) + entry.backup();
    }

    private static String key(String folder) {
        return folder.toUpperCase(Locale.ROOT);
    }

    /** What the lists tell of backups, by their folders in upper case. */
    Map<String, GpoName> names() {
        Map<String, GpoName> names = new TreeMap<>();
        lists.forEach((source, entries) -> entries
                .forEach(entry -> names.putIfAbsent(key(folder(source, entry)), entry.gpo())));
        return names;
    }

    /**
     * Where lists and backups tell different things.
     *
     * @param own what each backup tells of itself, by its folder
     * @param told takes the list and what differs
     */
    void differences(Map<String, GpoName> own, BiConsumer<String, UnreadableException> told) {
        Map<String, GpoName> backups = own.entrySet().stream()
                .collect(Collectors.toMap(one -> key(one.getKey()), Map.Entry::getValue, (a, _) -> a, TreeMap::new));
        lists.forEach((source, entries) -> {
            entries.forEach(entry -> {
                GpoName backup = backups.get(key(folder(source, entry)));
                if (backup != null && differ(entry.gpo(), backup)) {
                    told.accept(source, new UnreadableException(entry.offset(),
                            "lists backup " + entry.backup() + " as one of " + shown(entry.gpo())
                                    + ", the files of that backup as one of " + shown(backup) + "; the files count",
                            "back up the GPO again, or correct the list"));
                }
            });
            missing(source, entries, backups.keySet(), told);
            unlisted(source, entries, own, told);
        });
    }

    private static void missing(String source, List<BackupEntry> entries, Set<String> backups,
            BiConsumer<String, UnreadableException> told) {
        List<BackupEntry> missing = entries.stream().filter(one -> !backups.contains(key(folder(source, one))))
                .toList();
        if (!missing.isEmpty()) {
            told.accept(source,
                    new UnreadableException(missing.getFirst().offset(),
                            "lists " + backups(missing.size()) + " that " + (missing.size() == 1 ? "is" : "are")
                                    + " not among what was read, such as " + missing.getFirst().backup() + " of "
                                    + shown(missing.getFirst().gpo()),
                            "open the folder that the list lies in, with all backups"));
        }
    }

    /** A folder that tells nothing of itself is one of SYSVOL, and no backup. */
    private static void unlisted(String source, List<BackupEntry> entries, Map<String, GpoName> own,
            BiConsumer<String, UnreadableException> told) {
        String parent = source.substring(0, source.lastIndexOf('/') + 1);
        Set<String> listed = entries.stream().map(one -> key(folder(source, one))).collect(Collectors.toSet());
        List<String> others = own.keySet().stream()
                .filter(folder -> !own.get(folder).equals(GpoName.UNKNOWN) && folder.startsWith(parent)
                        && folder.startsWith("{", parent.length()) && folder.indexOf('/', parent.length()) < 0
                        && !listed.contains(key(folder)))
                .toList();
        if (!others.isEmpty()) {
            told.accept(source,
                    new UnreadableException(-1,
                            "does not list " + backups(others.size()) + " beside it, such as "
                                    + others.getFirst().substring(parent.length()),
                            "look whether they belong there; their settings are read all the same"));
        }
    }

    private static String backups(int count) {
        return count + (count == 1 ? " backup" : " backups");
    }

    /** Where one tells nothing, nothing differs. */
    private static boolean differ(GpoName list, GpoName backup) {
        return differ(list.id(), backup.id()) || differ(list.name(), backup.name())
                || differ(list.domain(), backup.domain());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
    }

    private static String shown(GpoName gpo) {
        return (gpo.name().isEmpty() ? "" : "'" + gpo.name() + "' ") + gpo.id()
                + (gpo.domain().isEmpty() ? "" : " of " + gpo.domain());
    }
}
