package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A form in which files lie in one file, read by a library that core does without: whoever has it gives it along, see
 * {@link FileForms}. For any number of threads.
 */
public interface ArchiveForm {
    /** Whether a file that begins so is of this form. */
    boolean isOne(byte[] head);

    /**
     * Goes through its files and writes them again, in their order. Polls for cancellation. Bounds what it keeps in
     * memory, whatever the file says.
     *
     * @return false when it is damaged: what lies behind that is not in what was written
     * @throws IOException what fails of writing
     */
    boolean copy(InputStream in, OutputStream out, Entries entries) throws IOException;

    /** What becomes of its files. */
    interface Entries {
        /** The name that a file, a folder or a link is to have; asked for once. */
        String name(String name);

        /** What a link is to point to. */
        String target(String name);

        /**
         * Copies a file.
         *
         * @return what its name has to end with from now on, mostly nothing; empty when the file is left out
         */
        Optional<String> copy(String name, InputStream in, OutputStream out) throws IOException;

        /** A file is left out, because the form has something for it that cannot be written again. */
        void leave(String name, String reason);
    }
}
