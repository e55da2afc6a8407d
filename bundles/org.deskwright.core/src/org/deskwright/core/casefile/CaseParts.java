package org.deskwright.core.casefile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.JsonDocument;
import org.deskwright.core.internal.files.ManifestJson;
import org.deskwright.core.internal.files.MemoryFile;

/** All files of a case as they are to be saved, by name, in the order of an archive. */
final class CaseParts {
    private CaseParts() {
    }

    static Map<String, SourceFile> of(Case saved, Map<String, Manifest> existing) {
        Map<String, SourceFile> parts = new LinkedHashMap<>();
        Case.Parts given = RedactedParts.of(saved.parts());
        put(parts, Case.INFO_FILE, JsonDocument.write(CaseInfoJson.write(given.info(), given.opened().info())));
        put(parts, Case.ANSWERS_FILE, JsonDocument.write(AnswersJson.write(given.answers(), given.opened().answers())));
        put(parts, Case.SUPPRESSIONS_FILE,
                JsonDocument.write(SuppressionsJson.write(given.suppressions(), given.opened().suppressions())));
        put(parts, Case.PROGRESS_FILE,
                JsonDocument.write(ProgressJson.write(given.progress(), given.opened().progress())));
        // cases without a mark stay readable by what knows none
        if (!given.marks().isEmpty() || !given.opened().marks().isEmpty()) {
            put(parts, Case.MARKS_FILE, JsonDocument.write(MarksJson.write(given.marks(), given.opened().marks())));
        }
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
}
