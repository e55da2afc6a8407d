package org.deskwright.logs.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up what was found in a log, with the first places of each signature and the last. */
public final class SignatureTotals implements Consumer<SignatureHit> {
    /** Places that are remembered of each beside the last. */
    private static final int MOST = 20;

    /** By the identifier of the signature. */
    private final Map<String, Total> totals = new LinkedHashMap<>();

    @Override
    public synchronized void accept(SignatureHit hit) {
        totals.computeIfAbsent(hit.signature().id(), id -> new Total(hit.signature())).add(hit);
    }

    /** The worst first, and of those the most frequent. */
    public synchronized List<Total> all() {
        return totals.values().stream().sorted(Comparator.comparing((Total total) -> total.signature().severity())
                .thenComparing(Total::count, Comparator.reverseOrder()).thenComparing(total -> total.signature().id()))
                .toList();
    }

    /** How often a signature was found, and where. */
    public static final class Total {
        private final Signature signature;
        private final List<SignatureHit> first = new ArrayList<>();
        private SignatureHit last;
        private long count;

        private Total(Signature signature) {
            this.signature = signature;
        }

        /** Those of several lines may come behind others that stand later. */
        private void add(SignatureHit hit) {
            count++;
            last = last == null || hit.line() > last.line() ? hit : last;
            if (first.size() < MOST || hit.line() < first.getLast().line()) {
                boolean inOrder = first.isEmpty() || first.getLast().line() <= hit.line();
                first.add(hit);
                if (!inOrder) {
                    first.sort(Comparator.comparing(SignatureHit::line));
                }
                if (first.size() > MOST) {
                    first.removeLast();
                }
            }
        }

        public Signature signature() {
            return signature;
        }

        public long count() {
            return count;
        }

        /** Some of the first, as the log has them; never none. */
        public List<SignatureHit> first() {
            return List.copyOf(first);
        }

        /** The one that stands last. */
        public SignatureHit last() {
            return last;
        }
    }
}
