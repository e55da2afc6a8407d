package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.logs.catalogue.FormatCatalogue;

/** Lines of a log in any of the formats that come with Deskwright; the first byte tells where it is cut. */
public final class LogRecords {
    private LogRecords() {
    }

    /** Before time is taken: on a slow machine the first input alone takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        fuzzerTestOneInput("\u00072026-02-03 04:05:06 ERROR one\n  goes on\n".getBytes(StandardCharsets.US_ASCII));
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (data.length > 0) {
            ScanOracle.check(FormatCatalogue.bundled().formats(), Arrays.copyOfRange(data, 1, data.length),
                    ScanOracle.part(data[0], data.length));
        }
    }
}
