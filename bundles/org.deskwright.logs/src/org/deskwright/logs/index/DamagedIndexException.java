package org.deskwright.logs.index;

import java.nio.file.Path;

/**
 * An index is not as it was written. Its file is useless from then on: close the index and have it built anew.
 */
public final class DamagedIndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedIndexException(Path file, String what) {
        super("the index " + file + " is damaged (" + what + "); it has to be built anew");
    }
}
