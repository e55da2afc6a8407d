package org.deskwright.logs.catalogue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkScanner;
import org.deskwright.logs.scan.ScanRules;

/** Tells by some of its lines in which formats a log is written. */
public final class FormatSniffer {
    private static final int PIECE = 64 << 10;
    private static final int PIECES = 8;

    private final FormatCatalogue catalogue;

    public FormatSniffer(FormatCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Formats that lines at the beginning, at the end or between are written in, in the order of the catalogue. None
     * where no line begins with a known time. Others may begin between: a scan is given all formats of the catalogue.
     *
     * @param newest when the log was written to last, in microseconds since 1970
     */
    public List<LogFormat> formats(MemorySegment bytes, long newest) {
        ScanRules rules = new ScanRules(catalogue.formats(), newest, List.of(), false);
        ChunkScanner scanner = new ChunkScanner(Kernels.best(), rules, rules.literalSet(new byte[0]));
        boolean[] seen = new boolean[catalogue.formats().size()];
        Chunk chunk = new Chunk();
        long size = bytes.byteSize();
        int pieces = size <= (long) PIECE * PIECES ? 1 : PIECES;
        long length = pieces == 1 ? size : PIECE;
        for (int i = 0; i < pieces; i++) {
            long from = pieces == 1 ? 0 : (size - length) / (pieces - 1) * i;
            scanner.scan(bytes, from, from + length, chunk);
            for (int line = 0; line < chunk.lines(); line++) {
                if (chunk.isRecord(line)) {
                    seen[chunk.format(line)] = true;
                }
            }
        }
        List<LogFormat> found = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                found.add(catalogue.formats().get(i));
            }
        }
        return found;
    }
}
