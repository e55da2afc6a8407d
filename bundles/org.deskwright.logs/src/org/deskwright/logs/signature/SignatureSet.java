package org.deskwright.logs.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.HitGuard;
import org.deskwright.logs.scan.ScanRules;

/** Signatures ready to be looked for in logs of some formats. Immutable, shared by threads. */
public final class SignatureSet {
    /**
     * One of a single line; its regular expression and its number are null where it has none.
     *
     * @param before the literals, where the number stands behind another text further on in the line
     */
    record Ready(Signature signature, List<byte[]> all, LineRegex regex, NumberReader number, List<byte[]> before,
            LineFormats formats) {
        static Ready of(Signature signature, Signature.Line line, LineFormats formats) {
            return new Ready(signature, line.all().stream().map(SignatureSet::bytes).toList(),
                    line.regex().isEmpty() ? null : regex(line), line.number().map(NumberReader::new).orElse(null),
                    line.number().filter(rule -> !line.literals().contains(rule.behind()))
                            .map(rule -> line.literals().stream().map(SignatureSet::bytes).toList()).orElse(List.of()),
                    formats);
        }

        private Signature.Line line() {
            return (Signature.Line) signature.test();
        }

        /** Not each literal is a hit where numbers behind them are looked at as well. */
        private static LineRegex regex(Signature.Line line) {
            return new LineRegex(line.regex(), line.number().isPresent() ? List.of() : line.literals());
        }

        /**
         * @param first where in it the first literal of any signature stands
         */
        boolean isIn(LineText text, long first) {
            for (byte[] part : all) {
                if (!text.holds(part)) {
                    return false;
                }
            }
            return regex == null || regex.isIn(text, first);
        }

        /**
         * The number that the line has to tell; not a number where it does not, or need not.
         *
         * @param first where in it the first literal of any signature stands
         */
        double number(LineText text, long first) {
            if (number == null) {
                return Double.NaN;
            }
            return before.isEmpty() ? text.number(number, first) : text.numberFurther(number, before, first);
        }

        /**
         * @param format its number; negative where no record is known
         */
        boolean isOf(int format) {
            return formats.have(format);
        }
    }

    private final List<LogFormat> formats;
    private final List<Signature> signatures;
    private final List<Ready> lines = new ArrayList<>();
    private final List<String> literals;
    private final int[][] listeners;
    private final Map<Integer, HitGuard> guards;

    public SignatureSet(SignatureCatalogue catalogue, List<LogFormat> formats) {
        this.formats = List.copyOf(formats);
        signatures = catalogue.signatures();
        Map<String, List<Integer>> wanted = new LinkedHashMap<>();
        for (Signature signature : signatures) {
            if (signature.test() instanceof Signature.Line line) {
                line.literals().forEach(
                        literal -> wanted.computeIfAbsent(literal, text -> new ArrayList<>()).add(lines.size()));
                lines.add(Ready.of(signature, line, LineFormats.of(line, formats)));
            }
        }
        literals = List.copyOf(wanted.keySet());
        listeners = wanted.values().stream().map(all -> all.stream().distinct().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        guards = guards();
    }

    /** What to look for in one pass over a log that was written to last at {@code newest}. */
    public ScanRules rules(long newest) {
        return new ScanRules(formats, newest, literals.stream().map(SignatureSet::bytes).toList(), false, guards,
                within(), false, true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where all that want to know of a literal want a number behind it, or behind the same text further on. */
    private Map<Integer, HitGuard> guards() {
        Map<Integer, HitGuard> guarded = new HashMap<>();
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            List<Optional<NumberRule>> rules = IntStream.of(listeners[i]).mapToObj(lines::get)
                    .map(ready -> ready.line().number()).toList();
            List<NumberRule> numbers = rules.stream().flatMap(Optional::stream).toList();
            List<String> behind = numbers.stream().map(NumberRule::behind).distinct().toList();
            if (numbers.size() == rules.size() && behind.size() == 1) {
                NumberGuard guard = new NumberGuard(numbers);
                if (behind.getFirst().equals(literal)) {
                    guarded.put(i, guard);
                } else if (BehindGuard.takes(literal, behind.getFirst())) {
                    guarded.put(i, new BehindGuard(behind.getFirst(), guard));
                }
            }
        }
        return guarded;
    }

    /** Where all that want to know of a literal want it in certain formats, or not in certain ones. */
    private Map<Integer, Set<Integer>> within() {
        Map<Integer, Set<Integer>> within = new HashMap<>();
        for (int i = 0; i < literals.size(); i++) {
            if (IntStream.of(listeners[i]).noneMatch(line -> lines.get(line).formats().areAny())) {
                within.put(i, IntStream.of(listeners[i]).boxed()
                        .flatMap(line -> lines.get(line).formats().numbers().stream()).collect(Collectors.toSet()));
            }
        }
        return within;
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
