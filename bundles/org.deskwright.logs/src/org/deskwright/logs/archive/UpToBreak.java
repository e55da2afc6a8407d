package org.deskwright.logs.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Ends where what is packed breaks off or is damaged, and tells so: what came before is a log all the same. */
final class UpToBreak extends FilterInputStream {
    private long count;
    private String reason;

    UpToBreak(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (reason != null) {
            return -1;
        }
        try {
            int got = super.read(into, from, length);
            count += Math.max(0, got);
            return got;
        } catch (RefusedException e) {
            throw e;
        } catch (EOFException e) {
            reason = "it ends too early";
            return -1;
        } catch (IOException e) {
            if (count == 0) {
                throw e;
            }
            reason = "it is damaged (" + e.getMessage() + ")";
            return -1;
        }
    }

    /** What is missing, in words for people; empty where nothing is. */
    Optional<String> told() {
        return Optional.ofNullable(reason).map(
                why -> "broken: " + why + ", behind byte " + count + " of what was packed; what came before is read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
