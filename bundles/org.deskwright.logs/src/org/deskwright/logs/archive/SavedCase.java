package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A case that was saved, as a folder or an archive: of it only the evidence may be logs, all else Deskwright wrote. */
final class SavedCase {
    private static final String ARCHIVE = ".dwcase";
    private static final String INFO = "case.json";
    private static final String EVIDENCE = "evidence";
    /** Beside evidence: where and when it was read. */
    private static final String MANIFEST = "deskwright.json";
    /** What stands at the begin of that file, whatever its version. */
    private static final String SCHEMA = "deskwright.case/";
    private static final int HEAD = 4096;

    private SavedCase() {
    }

    /** Whether a folder is one. */
    static boolean is(Path folder) {
        Path info = folder.resolve(INFO);
        if (!Files.isRegularFile(info)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(info)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(SCHEMA);
        } catch (IOException e) {
            return false; // whoever reads it as a log will say so
        }
    }

    /** Whether a file among evidence is none. */
    static boolean isManifest(String name) {
        return name.equals(MANIFEST) || name.endsWith("/" + MANIFEST);
    }

    /** Whether that part of a case holds what others wrote. */
    static boolean isEvidence(String part) {
        return part.equals(EVIDENCE);
    }

    /** Those entries of an archive that may be logs: all, where it is no case. */
    static List<ZipEntries.Entry> logs(Path file, ZipEntries entries) {
        boolean saved = file.toString().endsWith(ARCHIVE) && entries.names().contains(INFO);
        return saved
                ? entries.entries().stream().filter(entry -> isEvidenceAt(entry.place().name(), file)).toList()
                : entries.entries();
    }

    private static boolean isEvidenceAt(String name, Path file) {
        return name.startsWith(file + "!/" + EVIDENCE + "/") && !isManifest(name);
    }
}
