package org.deskwright.estate.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.file.Replacement;

import com.google.gson.JsonObject;

/**
 * Writes pages into a folder as if they had been read with the AWS CLI: {@code <account>/<region>/} with a file for
 * each page and a manifest. The folder can be opened like any other evidence. Safe for several threads.
 */
public final class EvidenceFolder implements LiveListener {
    private final Path folder;
    private final Instant readAt;
    private final Set<Scope> manifests = ConcurrentHashMap.newKeySet();

    /**
     * @param folder new or empty: files of an earlier reading would be taken for pages of this one
     * @param readAt when the reading began, which is said of all of it
     */
    public EvidenceFolder(Path folder, Instant readAt) {
        this.folder = folder;
        this.readAt = readAt;
    }

    @Override
    public void page(LivePage page) {
        if (page.isNothing()) {
            return;
        }
        try {
            Path place = place(page.scope());
            write(place.resolve(page.fileName()), page.json());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void ended(LiveAnswer answer) {
        // what is not complete shows in its last page, or in that there is none
    }

    private Path place(Scope scope) throws IOException {
        Path place = Files.createDirectories(folder.resolve(scope.account()).resolve(scope.region()));
        if (manifests.add(scope)) {
            JsonObject manifest = new JsonObject();
            manifest.addProperty("schema", "deskwright.manifest/1");
            manifest.addProperty("account", scope.account());
            manifest.addProperty("region", scope.region());
            manifest.addProperty("readAt", readAt.toString());
            write(place.resolve("deskwright.json"), manifest.toString());
        }
        return place;
    }

    /** A reader never finds half a file. */
    private static void write(Path file, String text) throws IOException {
        Replacement.of(file, text);
    }
}
