package org.deskwright.policy.gpo;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads bkupInfo.xml, which tells of one backup, and manifest.xml, which tells of all of a folder. The form is that of
 * what Group Policy Management writes.
 */
public final class BackupListReader {
    private static final String MANIFEST = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";
    private static final String ADVICE = "back up the GPO again";
    private static final String BACKUP = "BackupInst";

    private BackupListReader() {
    }

    /**
     * What was read.
     *
     * @param list whether it is manifest.xml
     * @param problems entries that do not tell what they are of; the rest is there
     */
    public record Content(boolean list, List<BackupEntry> entries, List<UnreadableException> problems) {
        public Content {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return XmlReader.begins(head, BACKUP, MANIFEST) || XmlReader.begins(head, "Backups", MANIFEST)
                || XmlReader.begins(head, "mfst:Backups", MANIFEST);
    }

    /** @param bytes the whole file */
    public static Content read(byte[] bytes) throws UnreadableException {
        XmlElement root = XmlReader.read(bytes, ADVICE);
        boolean list = !root.name().equals(BACKUP);
        List<BackupEntry> entries = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        for (XmlElement one : list ? root.all(BACKUP).toList() : List.of(root)) {
            String backup = one.text("ID");
            GpoName gpo = new GpoName(one.text("GPOGuid"), one.text("GPODisplayName"), one.text("GPODomain"),
                    time(one.text("BackupTime")));
            if (gpo.id().isEmpty() || list && backup.isEmpty()) {
                problems.add(new UnreadableException(one.offset(), "has a backup without the id of "
                        + (gpo.id().isEmpty() ? "its GPO" : "the backup") + "; left out", ADVICE));
            } else {
                entries.add(new BackupEntry(backup, gpo, one.offset()));
            }
        }
        return new Content(list, entries, problems);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
