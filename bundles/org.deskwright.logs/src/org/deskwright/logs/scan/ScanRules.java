package org.deskwright.logs.scan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.HitGuard;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.LiteralSet;

/**
 * What a pass looks for.
 *
 * @param formats how records may begin, the likeliest first; none where lines alone count
 * @param newest when the log was written to last, in microseconds since 1970, from which stamps that tell no year get
 *     one
 * @param literals to find; none empty
 * @param ignoreCase of the letters of ASCII in literals
 * @param guards what has to stand behind some of the literals, by their numbers
 * @param within in records of which formats some of the literals count alone, both by their numbers: elsewhere they may
 *     be found or not
 * @param fewLines whether lines that have no hit need not be told, nor counted: of those between two that have one,
 *     some are told as one. For a single literal and no format
 * @param keepsLines whether those with a hit are looked at afterwards, so that it pays to keep them
 */
public record ScanRules(List<LogFormat> formats, long newest, List<byte[]> literals, boolean ignoreCase,
        Map<Integer, HitGuard> guards, Map<Integer, Set<Integer>> within, boolean fewLines,
        boolean keepsLines) implements Serializable {
    /** Lines and nothing else. */
    public static final ScanRules LINES = new ScanRules(List.of(), 0, List.of(), false);

    /** Most ways to begin a record that a pass tells apart; far more than there are formats to be read at once. */
    public static final int MOST_STAMPS = 1 << 12;

    public ScanRules {
        int stamps = formats.stream().mapToInt(format -> format.stamps().size()).sum();
        if (stamps > MOST_STAMPS) {
            throw new IllegalArgumentException(stamps + " stamps of formats; at most " + MOST_STAMPS);
        }
        if (fewLines && (literals.size() != 1 || !formats.isEmpty())) {
            throw new IllegalArgumentException("all lines are needed");
        }
        formats = List.copyOf(formats);
        literals = List.copyOf(literals);
        guards = Map.copyOf(guards);
        within = Map.copyOf(within);
    }

    public ScanRules(List<LogFormat> formats, long newest, List<byte[]> literals, boolean ignoreCase) {
        this(formats, newest, literals, ignoreCase, Map.of(), Map.of());
    }

    public ScanRules(List<LogFormat> formats, long newest, List<byte[]> literals, boolean ignoreCase,
            Map<Integer, HitGuard> guards, Map<Integer, Set<Integer>> within) {
        this(formats, newest, literals, ignoreCase, guards, within, false, false);
    }

    /** Lines with a hit of a single literal, and of all others as few as can be. */
    public static ScanRules linesWith(byte[] literal, boolean ignoreCase) {
        return new ScanRules(List.of(), 0, List.of(literal), ignoreCase, Map.of(), Map.of(), true, false);
    }

    /** Prepared for a kernel and bytes like those of the sample. */
    public LiteralSet literalSet(Kernel kernel, byte[] sample) {
        return kernel.prepare(literals, guards, ignoreCase, sample);
    }
}
