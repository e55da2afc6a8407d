package org.deskwright.estate.awscli;

import java.io.IOException;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Several JSON documents in one text, as when the pages of an answer are printed one after another. */
final class Documents {
    /** AWS answers nest less than ten deep. */
    static final int NESTING_LIMIT = 64;

    private Documents() {
    }

    /** Whether another document follows; afterwards the reader stands before it. */
    static boolean another(JsonReader in) throws IOException {
        JsonToken next = peek(in);
        while (next == JsonToken.STRING) {
            // a byte order mark between files that were joined; anything else is reported by whoever reads on
            if (!lenient(in, JsonReader::nextString).equals("\uFEFF")) {
                throw new StrayTextException();
            }
            next = peek(in);
        }
        return next != JsonToken.END_DOCUMENT;
    }

    private static JsonToken peek(JsonReader in) throws IOException {
        return lenient(in, JsonReader::peek);
    }

    /** Gson takes a second document only when lenient; within documents the reader stays strict. */
    private static <T> T lenient(JsonReader in, Step<T> step) throws IOException {
        in.setStrictness(Strictness.LENIENT);
        try {
            return step.take(in);
        } finally {
            in.setStrictness(Strictness.STRICT);
        }
    }

    private interface Step<T> {
        T take(JsonReader in) throws IOException;
    }

    /** Something that is no JSON stands where a document should begin or the file should end. */
    static final class StrayTextException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
