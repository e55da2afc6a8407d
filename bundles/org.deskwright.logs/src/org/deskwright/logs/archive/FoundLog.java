package org.deskwright.logs.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.logs.source.LogFiles;
import org.deskwright.logs.source.LogSource;

/**
 * A log that can be opened.
 *
 * @param name how people find it, such as {@code ticket.zip!/client/a.log}
 * @param file that holds its bytes: itself, or what it was unpacked into
 * @param encoding in which it was written; one in UTF-16 is turned into UTF-8
 * @param unpacked whether the file is one of the spool
 * @param modified when it was written to last
 * @param returns whether {@linkplain LineEnds carriage returns alone} ended its lines; they are line feeds now
 * @param parts what of it was written in another way and is {@linkplain CleanText made} the same now, for people behind
 *     the encoding; empty where all was written in one
 */
public record FoundLog(String name, Path file, Encoding encoding, boolean unpacked, Instant modified, boolean returns,
        String parts) {
    /** With line feeds, and written in one way. */
    public FoundLog(String name, Path file, Encoding encoding, boolean unpacked, Instant modified) {
        this(name, file, encoding, unpacked, modified, false, "");
    }

    /** How it is written, for people. */
    String written() {
        return encoding.called() + (returns ? LineEnds.CALLED : "") + parts;
    }

    /** The file that may still be written to; empty of what was packed, which cannot grow. */
    public Optional<Path> growing() {
        boolean remade = returns || encoding.writing().isWide() || !parts.isEmpty();
        return unpacked
                ? Optional.of(Path.of(name)).filter(path -> remade && Files.isRegularFile(path))
                : Optional.of(file);
    }

    /**
     * Opens it; the mark at its beginning is left out.
     *
     * @param now which tells whether it may still grow
     * @throws IOException in words for people, when it cannot be read any more
     */
    public LogSource open(Instant now) throws IOException {
        LogSource source = LogFiles.open(file, unpacked ? Instant.MAX : now);
        return new NamedLog(name, modified, source, encoding == Encoding.UTF_8_MARKED && !unpacked ? Encoding.MARK : 0);
    }
}
