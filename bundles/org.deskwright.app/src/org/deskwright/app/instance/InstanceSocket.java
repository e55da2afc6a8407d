package org.deskwright.app.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the socket of an instance area lies: in the area, or, because a socket's path may have no more than about a
 * hundred bytes, in the folder for temporary files under a name made from the area's path.
 */
final class InstanceSocket {
    private static final int LONGEST = 100;

    private InstanceSocket() {
    }

    static Path of(Path area) {
        Path own = area.resolve("instance.sock");
        if (own.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return own;
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "deskwright-" + digest(own) + ".sock");
    }

    /** Only the owner may speak to it; on Windows the folder's permissions see to that. */
    static void keepToOwner(Path socket) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String digest(Path path) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
