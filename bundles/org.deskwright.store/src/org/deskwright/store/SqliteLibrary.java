package org.deskwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.core.file.Replacement;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * Unpacks SQLite's native library once for each version, beside the store. Left to itself the driver unpacks it at each
 * start into the folder for temporary files, where a killed process leaves it behind.
 */
final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {
    }

    /** Before the driver is used for the first time in this process; later calls change nothing. */
    static synchronized void prepare(Path home) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String file = System.mapLibraryName("sqlitejdbc").replace(".jnilib", ".dylib");
        String place = OSInfo.getNativeLibFolderPathForCurrentOS();
        Path folder = home.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
                .resolve(place.replace('/', '-').toLowerCase(java.util.Locale.ROOT));
        URL packed = SQLiteJDBCLoader.class.getResource("/org/sqlite/native/" + place + "/" + file);
        if (packed == null) {
            return;
        }
        try {
            unpack(packed, folder.resolve(file));
            System.setProperty(PATH, folder.toAbsolutePath().toString());
            System.setProperty(NAME, file);
        } catch (IOException e) {
            // where nothing can be written, the driver's own way is as good as any
        }
    }

    /** Unpacked anew only where it is not there, or cut off: to unpack it takes longer than to open a store. */
    private static void unpack(URL packed, Path place) throws IOException {
        URLConnection connection = packed.openConnection();
        long length = connection.getContentLengthLong();
        try (InputStream in = connection.getInputStream()) {
            if (length > 0 && Files.isRegularFile(place) && Files.size(place) == length) {
                return;
            }
            byte[] library = in.readAllBytes();
            Files.createDirectories(place.getParent());
            Replacement.of(place, draft -> Files.write(draft, library));
        }
    }
}
