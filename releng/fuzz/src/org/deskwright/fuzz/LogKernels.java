package org.deskwright.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.kernel.LiteralSet;
import org.deskwright.logs.scan.ChunkScanner;
import org.deskwright.logs.scan.ScanRules;

/** Literals and line feeds in any bytes: both kernels, cut anywhere, against the simplest search. */
public final class LogKernels {
    private static final int MOST = 24;
    private static final int LONGEST = 40;
    private static final int MOST_BYTES = 800;

    private LogKernels() {
    }

    /** The first bytes tell the size of parts, whether case counts, and the literals; the rest is the log. */
    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (data.length < 4) {
            return;
        }
        int chunk = ScanOracle.part(data[0], Math.min(data.length, MOST_BYTES));
        boolean ignoreCase = (data[1] & 1) != 0;
        List<byte[]> literals = new ArrayList<>();
        int at = 3;
        for (int i = (data[2] & 0xff) % MOST; i > 0 && at < data.length; i--) {
            int end = Math.min(data.length, at + 2 + (data[at] & 0xff) % LONGEST);
            if (at + 1 < end) {
                literals.add(Arrays.copyOfRange(data, at + 1, end));
            }
            at = end;
        }
        byte[] log = Arrays.copyOfRange(data, at, Math.min(data.length, at + MOST_BYTES));
        List<String> expected = expected(log, literals, ignoreCase);
        ScanRules rules = new ScanRules(List.of(), 0, literals, ignoreCase);
        for (Kernel kernel : List.of(Kernels.best(), Kernels.scalar())) {
            LiteralSet prepared = rules.literalSet(kernel, log);
            ChunkScanner scanner = new ChunkScanner(kernel, rules, prepared);
            Expect.same(expected, found(scanner, log, 1 << 20), kernel.name());
            Expect.same(expected, found(scanner, log, chunk), kernel.name() + " by " + chunk);
        }
    }

    private static List<String> expected(byte[] log, List<byte[]> literals, boolean ignoreCase) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < log.length; at++) {
            if (at == 0 || log[at - 1] == '\n') {
                all.add("line " + at);
            }
        }
        for (int at = 0; at < log.length; at++) {
            for (int i = 0; i < literals.size(); i++) {
                if (standsAt(literals.get(i), log, at, ignoreCase)) {
                    all.add(at + ": " + i);
                }
            }
        }
        return all;
    }

    private static boolean standsAt(byte[] literal, byte[] log, int at, boolean ignoreCase) {
        if (at + literal.length > log.length) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (fold(literal[i], ignoreCase) != fold(log[at + i], ignoreCase)) {
                return false;
            }
        }
        return true;
    }

    private static int fold(byte letter, boolean ignoreCase) {
        return ignoreCase && letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
    }

    private static List<String> found(ChunkScanner scanner, byte[] log, int size) throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> hits = new ArrayList<>();
        ScanOracle.parts(scanner, log, size, part -> {
            for (int line = 0; line < part.lines(); line++) {
                lines.add("line " + part.start(line));
            }
            for (int hit = 0; hit < part.hits(); hit++) {
                hits.add(part.hitAt(hit) + ": " + part.literal(hit));
            }
        });
        lines.addAll(hits);
        return lines;
    }
}
