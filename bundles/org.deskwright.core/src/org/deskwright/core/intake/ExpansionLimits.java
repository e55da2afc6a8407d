package org.deskwright.core.intake;

/**
 * How far compressed input may grow before it is taken for a decompression bomb.
 *
 * @param bytes most decompressed bytes of one file
 * @param ratio most decompressed bytes for each compressed byte
 * @param free the first so many decompressed bytes are not held against the ratio
 */
public record ExpansionLimits(long bytes, long ratio, long free) {
    /** 8 GiB; deflate cannot exceed 1:1032, so the ratio only catches what is not honest deflate. */
    public static final ExpansionLimits GZIP = new ExpansionLimits(8L << 30, 1100, 16L << 20);

    /** 8 GiB in total; a case holds JSON and logs, which do not come near 1:250 over more than 16 MiB. */
    public static final ExpansionLimits ARCHIVE = new ExpansionLimits(8L << 30, 250, 16L << 20);

    /** Whether that many decompressed bytes out of so many compressed ones go too far. */
    public boolean exceeded(long expanded, long compressed) {
        return expanded > bytes || expanded > free && expanded / ratio > compressed;
    }
}
