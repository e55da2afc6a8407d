package org.deskwright.fuzz;

import java.util.Arrays;
import java.util.List;

/** All readers in one run, for a quick look: the first byte tells which of them gets the rest. */
public final class Together {
    /** A reader of bytes that nobody vouches for. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] data) throws Exception;
    }

    /**
     * @param name that of its class
     */
    record Target(String name, Reader reader) {}

    static final List<Target> TARGETS = List.of(new Target("FormatFiles", FormatFiles::fuzzerTestOneInput),
            new Target("LogRecords", LogRecords::fuzzerTestOneInput),
            new Target("LogKernels", LogKernels::fuzzerTestOneInput),
            new Target("LogIndexes", LogIndexes::fuzzerTestOneInput),
            new Target("LogQueries", LogQueries::fuzzerTestOneInput),
            new Target("LogArchives", LogArchives::fuzzerTestOneInput),
            new Target("LogSearches", LogSearches::fuzzerTestOneInput),
            new Target("LogGrowth", LogGrowth::fuzzerTestOneInput),
            new Target("SignaturePacks", SignaturePacks::fuzzerTestOneInput),
            new Target("LogEvents", LogEvents::fuzzerTestOneInput),
            new Target("EstatePages", EstatePages::fuzzerTestOneInput),
            new Target("CertificateBytes", CertificateBytes::fuzzerTestOneInput),
            new Target("PolicyFiles", PolicyFiles::fuzzerTestOneInput),
            new Target("PolicyResults", PolicyResults::fuzzerTestOneInput),
            new Target("CaseFiles", CaseFiles::fuzzerTestOneInput),
            new Target("LogEventExports", LogEventExports::fuzzerTestOneInput),
            new Target("OcspReplies", OcspReplies::fuzzerTestOneInput),
            new Target("CertificateStores", CertificateStores::fuzzerTestOneInput),
            new Target("KeyStoreCopies", KeyStoreCopies::fuzzerTestOneInput),
            new Target("TlsTalks", TlsTalks::fuzzerTestOneInput));

    private Together() {
    }

    /** Before time is taken: on a slow machine the first input alone takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        LogRecords.fuzzerInitialize();
        LogIndexes.fuzzerInitialize();
        LogSearches.fuzzerInitialize();
        SignaturePacks.fuzzerInitialize();
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (data.length > 0) {
            TARGETS.get((data[0] & 0xff) % TARGETS.size()).reader().read(Arrays.copyOfRange(data, 1, data.length));
        }
    }
}
