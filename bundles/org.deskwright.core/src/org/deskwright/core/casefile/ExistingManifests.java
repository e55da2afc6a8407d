package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.ManifestJson;

/** The manifests that lie among the evidence of a case folder. */
final class ExistingManifests {
    private ExistingManifests() {
    }

    /** By folder relative to {@code evidence}. Broken ones say nothing; they were told when the case was opened. */
    static Map<String, Manifest> in(Path evidence) throws IOException {
        Map<String, Manifest> byFolder = new TreeMap<>();
        if (!Files.isDirectory(evidence)) {
            return byFolder;
        }
        List<Path> found;
        try (Stream<Path> walk = Files.find(evidence, 64,
                (path, attributes) -> attributes.isRegularFile() && path.endsWith(Manifest.FILE_NAME))) {
            found = walk.toList();
        }
        for (Path file : found) {
            byFolder.put(EvidenceLayout.folder(DiskFolders.relative(evidence, file)),
                    ManifestJson.read(Files.readAllBytes(file), file.toString(), problem -> {
                        // see above
                    }));
        }
        return byFolder;
    }
}
