package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;

/**
 * A form of files that is no text, of which a text can be made by a reader that core does not have. Where names are
 * replaced, the text takes the place of the file: in that a name cannot be exchanged for one of another length. For any
 * number of threads.
 */
public interface ReadableForm {
    /** Whether a file that begins so is of this form. */
    boolean isOne(byte[] head);

    /** For people, such as {@code an event log of Windows}. */
    String called();

    /** What the name of the text ends with, behind that of the file. */
    String ending();

    /**
     * Writes the text, value by value without what the redactor takes out.
     *
     * @return what could not be read of it, for people
     * @throws IOException what fails of writing, or when nothing can be read of it
     */
    List<String> write(InputStream in, Writer out, Redactor redactor) throws IOException;
}
