package org.deskwright.logs.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.ScanRules;

import com.google.re2j.Pattern;

/** Signatures ready to be looked for in logs of some formats. Immutable, shared by threads. */
public final class SignatureSet {
    /** One of a single line, with its regular expression; null where it has none. */
    record Ready(Signature signature, Signature.Line line, Pattern regex, boolean[] formats) {
        boolean isIn(String text) {
            return line.all().stream().allMatch(text::contains) && (regex == null || regex.matcher(text).find());
        }

        /**
         * @param format its number; negative where no record is known
         */
        boolean isOf(int format) {
            return formats == null || format >= 0 && formats[format];
        }
    }

    private final List<LogFormat> formats;
    private final List<Signature> signatures;
    private final List<Ready> lines = new ArrayList<>();
    private final List<String> literals;
    private final int[][] listeners;

    public SignatureSet(SignatureCatalogue catalogue, List<LogFormat> formats) {
        this.formats = List.copyOf(formats);
        signatures = catalogue.signatures();
        Map<String, List<Integer>> wanted = new LinkedHashMap<>();
        for (Signature signature : signatures) {
            if (signature.test() instanceof Signature.Line line) {
                line.literals().forEach(
                        literal -> wanted.computeIfAbsent(literal, text -> new ArrayList<>()).add(lines.size()));
                lines.add(new Ready(signature, line, line.regex().isEmpty() ? null : LineRules.program(line.regex()),
                        known(line, formats)));
            }
        }
        literals = List.copyOf(wanted.keySet());
        listeners = wanted.values().stream().map(all -> all.stream().distinct().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private static boolean[] known(Signature.Line line, List<LogFormat> formats) {
        if (line.formats().isEmpty()) {
            return null;
        }
        boolean[] known = new boolean[formats.size()];
        IntStream.range(0, known.length).forEach(i -> known[i] = line.formats().contains(formats.get(i).id()));
        return known;
    }

    /** What to look for in one pass over a log that was written to last at {@code newest}. */
    public ScanRules rules(long newest) {
        return new ScanRules(formats, newest,
                literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList(), false);
    }

    List<LogFormat> formats() {
        return formats;
    }

    List<Signature> signatures() {
        return signatures;
    }

    List<Ready> lines() {
        return lines;
    }

    /** Which signatures of a single line want to know of a literal. */
    int[] listeners(int literal) {
        return listeners[literal];
    }
}
