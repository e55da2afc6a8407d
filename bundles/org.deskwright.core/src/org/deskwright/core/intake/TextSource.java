package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;

import org.deskwright.core.internal.files.Gunzip;
import org.deskwright.core.internal.files.StrictTextReader;
import org.deskwright.core.internal.files.TextEncoding;

/**
 * A file as text, for readers: takes gzip off, obeys a byte order mark, and refuses malformed bytes instead of
 * replacing them. Everything is decoded in large blocks; a reader that wants speed asks for large blocks, too.
 */
public final class TextSource {
    private final SourceFile file;
    private final ExpansionLimits limits;

    private TextSource(SourceFile file, ExpansionLimits limits) {
        this.file = Objects.requireNonNull(file, "file");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    public static TextSource of(SourceFile file) {
        return new TextSource(file, ExpansionLimits.GZIP);
    }

    public static TextSource of(SourceFile file, ExpansionLimits limits) {
        return new TextSource(file, limits);
    }

    /**
     * The characters from the beginning, without a byte order mark. Reading from it throws
     * {@link MalformedTextException} at a byte that is not text and {@link UnreadableException} where compressed data
     * is damaged or grows without measure, each after all that stands before. The caller closes it.
     */
    public Reader open() throws IOException {
        return decode();
    }

    /** The decompressed bytes from the beginning; the caller closes the stream. */
    public InputStream openBytes() throws IOException {
        return Gunzip.open(file.open(), limits);
    }

    /**
     * The byte offset, in the decompressed file, of the character with that index from 0. Reads the file again up to
     * there: meant for telling where an error is, not for the way of success.
     *
     * @return the offset; where the text ends earlier, the offset of its end
     */
    public long byteOffset(long characterIndex) throws IOException {
        return locate((index, line, column) -> index >= characterIndex);
    }

    /**
     * The byte offset of a place told by line and column, both counted from 1 in characters, lines ending with a line
     * feed, as in Gson's messages. Reads the file again up to there.
     */
    public long byteOffset(long wantedLine, long wantedColumn) throws IOException {
        return locate((index, line, column) -> line > wantedLine || line == wantedLine && column >= wantedColumn);
    }

    private interface Place {
        boolean reached(long index, long line, long column);
    }

    private long locate(Place place) throws IOException {
        try (StrictTextReader reader = decode()) {
            TextEncoding encoding = reader.encoding();
            long offset = encoding.mark();
            long line = 1;
            long column = 1;
            char[] block = new char[32 * 1024];
            long index = 0;
            for (int n = reader.read(block, 0, block.length); n >= 0; n = reader.read(block, 0, block.length)) {
                for (int i = 0; i < n; i++, index++) {
                    if (place.reached(index, line, column)) {
                        return offset;
                    }
                    offset += encoding.width(block[i]);
                    boolean newLine = block[i] == '\n';
                    line += newLine ? 1 : 0;
                    column = newLine ? 1 : column + 1;
                }
            }
            return offset;
        } catch (UnreadableException e) {
            return e.offset(); // the place cannot lie beyond what can be read
        }
    }

    private StrictTextReader decode() throws IOException {
        InputStream in = openBytes();
        try {
            return new StrictTextReader(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
