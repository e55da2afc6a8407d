package org.deskwright.logs.check;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.logs.source.LogSource;

/**
 * By what a log is known again that lies elsewhere, or has grown: how many bytes of its beginning were looked at, and
 * the SHA-256 of them. What stands there cannot be read from it.
 */
public record LogBeginning(int bytes, String sha256) {
    private static final int MOST = 4096;
    /** Fewer bytes could stand at the beginning of other logs, too. */
    private static final int LEAST = 64;
    private static final Pattern TEXT = Pattern.compile("(\\d{2,4}):([0-9a-f]{64})");

    public LogBeginning {
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException("a beginning is of " + LEAST + " to " + MOST + " bytes");
        }
    }

    /** Empty where the log is too small to be known by it, or cannot be read. */
    public static Optional<LogBeginning> of(LogSource log) {
        int bytes = (int) Math.min(log.size(), MOST);
        return bytes < LEAST ? Optional.empty() : sha256(log, bytes).map(sha256 -> new LogBeginning(bytes, sha256));
    }

    /** As {@link #toString} writes it. */
    static LogBeginning parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'begins' is a number of bytes, a colon and their SHA-256 in small letters");
        }
        return new LogBeginning(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /** Whether the log begins so; it may be longer now. */
    public boolean isOf(LogSource log) {
        return log.size() >= bytes && sha256(log, bytes).filter(sha256::equals).isPresent();
    }

    private static Optional<String> sha256(LogSource log, int bytes) {
        byte[] read = new byte[bytes];
        try {
            log.read(0, read, bytes);
            return Optional.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read)));
        } catch (IOException | InternalError e) {
            return Optional.empty(); // whoever reads the log tells it
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return bytes + ":" + sha256;
    }
}
