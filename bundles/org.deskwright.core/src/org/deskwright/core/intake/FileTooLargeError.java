package org.deskwright.core.intake;

import java.util.Objects;

/** That memory ran out while a file was read: an error like any lack of memory, with the name of the file. */
public final class FileTooLargeError extends OutOfMemoryError {
    private static final long serialVersionUID = 1L;

    private final String file;

    FileTooLargeError(String file, OutOfMemoryError cause) {
        super(cause.getMessage());
        this.file = Objects.requireNonNull(file, "file");
        initCause(cause);
    }

    /** As the admin knows it. */
    public String file() {
        return file;
    }
}
