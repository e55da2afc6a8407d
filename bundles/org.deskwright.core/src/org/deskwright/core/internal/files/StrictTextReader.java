package org.deskwright.core.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import org.deskwright.core.intake.MalformedTextException;
import org.deskwright.core.intake.UnreadableException;

/**
 * Decodes block by block and keeps count, so that a malformed byte can be told by its offset. Not safe for several
 * threads, and without the lock that {@link java.io.InputStreamReader} takes for each call.
 */
public final class StrictTextReader extends Reader {
    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final TextEncoding encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private long base;
    private boolean ended;

    /** Looks at the first bytes for the encoding and skips a byte order mark. */
    public StrictTextReader(InputStream in) throws IOException {
        this.in = in;
        int n = in.readNBytes(bytes.array(), 0, TextEncoding.SAMPLE);
        encoding = TextEncoding.detect(bytes.array(), n);
        bytes.position(encoding.mark()).limit(n);
        chars.limit(0);
        decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A whole small text. */
    public static String decode(byte[] bytes) throws UnreadableException {
        StringWriter text = new StringWriter(bytes.length);
        try (StrictTextReader reader = new StrictTextReader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }

    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    @Override
    public int read() throws IOException {
        return chars.hasRemaining() || decode() ? chars.get() : -1;
    }

    private boolean decode() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                // what is sound before a malformed byte is given out first; the next call comes back to that byte
                chars.flip();
                return true;
            }
            if (result.isError()) {
                chars.flip();
                throw new MalformedTextException(base + bytes.position(), encoding.charset().name());
            }
            if (ended) {
                chars.flip();
                return false;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        base += bytes.position();
        bytes.compact();
        try {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + n);
            }
        } finally {
            bytes.flip();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
