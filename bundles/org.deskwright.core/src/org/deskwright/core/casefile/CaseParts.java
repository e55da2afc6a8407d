package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.internal.files.JsonDocument;
import org.deskwright.core.internal.files.ManifestJson;
import org.deskwright.core.internal.files.MemoryFile;

/** All files of a case as they are to be saved, by name, in the order of an archive. */
final class CaseParts {
    private static final int BLOCK = 64 * 1024;

    private CaseParts() {
    }

    static Map<String, SourceFile> of(Case saved, Map<String, Manifest> existing) {
        Map<String, SourceFile> parts = new LinkedHashMap<>();
        Case.Parts given = saved.parts();
        put(parts, Case.INFO_FILE, JsonDocument.write(CaseInfoJson.write(given.info(), given.opened().info())));
        put(parts, Case.ANSWERS_FILE, JsonDocument.write(AnswersJson.write(given.answers(), given.opened().answers())));
        put(parts, Case.SUPPRESSIONS_FILE,
                JsonDocument.write(SuppressionsJson.write(given.suppressions(), given.opened().suppressions())));
        put(parts, Case.PROGRESS_FILE,
                JsonDocument.write(ProgressJson.write(given.progress(), given.opened().progress())));
        put(parts, Case.NOTES_FILE, given.notes().getBytes(StandardCharsets.UTF_8));
        EvidenceLayout layout = EvidenceLayout.plan(given.evidence(), existing);
        String evidence = Case.EVIDENCE_FOLDER + "/";
        layout.manifests().forEach((folder, manifest) -> {
            if (!manifest.equals(existing.get(folder))) {
                put(parts, evidence + (folder.isEmpty() ? "" : folder + "/") + Manifest.FILE_NAME,
                        ManifestJson.write(manifest));
            }
        });
        layout.files().forEach((name, file) -> parts.put(evidence + name, file));
        given.reports().forEach(report -> parts.put(Case.REPORTS_FOLDER + "/" + report.name(), report));
        return parts;
    }

    private static void put(Map<String, SourceFile> parts, String name, byte[] bytes) {
        parts.put(name, new MemoryFile(name, bytes));
    }

    /** Copies the file; what goes wrong in reading it is told apart from what goes wrong in writing. */
    static void copy(SourceFile file, OutputStream out) throws IOException, CaseException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = open(file)) {
            for (int n = read(file, in, block); n >= 0; n = read(file, in, block)) {
                Cancellation.poll();
                out.write(block, 0, n);
            }
        }
    }

    private static InputStream open(SourceFile file) throws CaseException {
        try {
            return file.open();
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.name(), e), e);
        }
    }

    private static int read(SourceFile file, InputStream in, byte[] block) throws CaseException {
        try {
            return in.read(block, 0, block.length);
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.name(), e), e);
        }
    }
}
