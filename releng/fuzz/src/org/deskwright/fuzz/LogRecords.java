package org.deskwright.fuzz;

import java.util.Arrays;

import org.deskwright.logs.catalogue.FormatCatalogue;

/** Lines of a log in any of the formats that come with Deskwright; the first byte tells where it is cut. */
public final class LogRecords {
    private LogRecords() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (data.length > 0) {
            ScanOracle.check(FormatCatalogue.bundled().formats(), Arrays.copyOfRange(data, 1, data.length),
                    ScanOracle.part(data[0], data.length));
        }
    }
}
