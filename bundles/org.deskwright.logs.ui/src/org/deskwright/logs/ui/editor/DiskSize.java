package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.ui.text.Texts;

/**
 * How large a log is: of one that is read from a copy, how large it is where it lies, too.
 *
 * @param isCopy whether what is read is a copy of it, or of some of its files
 * @param bytes that it takes on the disk; negative where nobody knows, as for what is packed with others
 * @param encoding of all of its files, where these are other letters than those of the copy; else empty
 */
record DiskSize(boolean isCopy, long bytes, String encoding) {
    static final DiskSize AS_READ = new DiskSize(false, -1, "");

    private static final Texts TEXTS = Texts.beside(DiskSize.class);
    private static final String WIDE = "UTF-16";

    /** Asks the disk. */
    static DiskSize of(Rotation log) {
        if (log.logs().stream().noneMatch(FoundLog::unpacked)) {
            return AS_READ;
        }
        long bytes = 0;
        for (FoundLog file : log.logs()) {
            long one = file.unpacked() ? size(file.name()) : size(file.file().toString());
            bytes = one < 0 || bytes < 0 ? -1 : bytes + one;
        }
        String encoding = log.encodings();
        return new DiskSize(true, bytes, encoding.startsWith(WIDE) && !encoding.contains(",") ? encoding : "");
    }

    private static long size(String file) {
        try {
            return Files.isRegularFile(Path.of(file)) ? Files.size(Path.of(file)) : -1;
        } catch (IOException | InvalidPathException e) {
            return -1;
        }
    }

    /** @param read bytes of what is read */
    String told(long read) {
        if (!isCopy) {
            return Sizes.of(read);
        }
        String way = bytes < 0 ? "status.unpacked" : encoding.isEmpty() ? "status.disk" : "status.copy";
        return bytes < 0 ? TEXTS.get(way, Sizes.of(read)) : TEXTS.get(way, Sizes.of(bytes), encoding, Sizes.of(read));
    }
}
