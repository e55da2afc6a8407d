package org.deskwright.core.internal.files;

import org.deskwright.core.intake.UnreadableException;

/** The file was written in a later major version of its format, about which nothing may be assumed. */
public final class NewerSchemaException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(String family, String major, int known) {
        super(-1, "was written by a newer Deskwright (" + family + "/" + major + "); this one reads " + family + "/"
                + known, "install the current Deskwright to open it");
    }
}
