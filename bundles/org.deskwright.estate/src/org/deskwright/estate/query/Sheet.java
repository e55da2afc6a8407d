package org.deskwright.estate.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.net.IpRange;

/**
 * Rows and what is known of them. Rows are called by their place, from 0; a set of rows is a {@link BitSet} of places.
 * <p>
 * The first question about an attribute makes its {@link Facet}, whichever thread asks; {@link #prepare} makes all of
 * them beforehand. Long work ends with a {@link java.util.concurrent.CancellationException} when the thread is
 * interrupted.
 */
public final class Sheet<T> {
    private static final int MANY = 20_000;

    private final List<T> rows;
    private final Vocabulary<T> vocabulary;
    private final Map<String, Facet> facets = new ConcurrentHashMap<>();
    private final Map<String, Ranking> rankings = new ConcurrentHashMap<>();
    /** Which of all rows hold the word that was asked for last. */
    private volatile Spelt spelt;

    private record Spelt(TextTest test, BitSet rows) {}

    public Sheet(List<T> rows, Vocabulary<T> vocabulary) {
        this.rows = List.copyOf(rows);
        this.vocabulary = vocabulary;
    }

    /** The same rows, of which something else is known; what stayed as it was need not be worked out again. */
    public Sheet<T> with(Vocabulary<T> other) {
        Sheet<T> changed = new Sheet<>(rows, other);
        for (Attribute<T> attribute : other.attributes()) {
            Facet made = facets.get(attribute.id());
            if (made != null && vocabulary.attribute(attribute.id()).orElse(null) == attribute) {
                changed.facets.put(attribute.id(), made);
                Optional.ofNullable(rankings.get(attribute.id()))
                        .ifPresent(ranking -> changed.rankings.put(attribute.id(), ranking));
            }
        }
        return changed;
    }

    public Vocabulary<T> vocabulary() {
        return vocabulary;
    }

    public int size() {
        return rows.size();
    }

    public List<T> rows() {
        return rows;
    }

    public T row(int place) {
        return rows.get(place);
    }

    /** Works out now what words would need, so that none has to wait. */
    public void prepare() {
        Queue<Attribute<T>> waiting = new ConcurrentLinkedQueue<>(
                vocabulary.attributes().stream().filter(attribute -> !attribute.kind().isMeasured()).toList());
        if (rows.size() < MANY) {
            prepare(waiting);
        } else {
            Beside.run(() -> prepare(waiting), () -> prepare(waiting));
        }
    }

    private void prepare(Queue<Attribute<T>> waiting) {
        for (Attribute<T> next = waiting.poll(); next != null; next = waiting.poll()) {
            Cancellation.poll();
            facet(next).lower();
        }
    }

    /**
     * The texts of an attribute.
     *
     * @throws IllegalArgumentException when the rows have no such attribute
     */
    public Facet facet(String attribute) {
        return facet(known(attribute));
    }

    private Facet facet(Attribute<T> attribute) {
        return facets.computeIfAbsent(attribute.id(), id -> Facet.of(attribute, rows));
    }

    private Attribute<T> known(String id) {
        return vocabulary.attribute(id).orElseThrow(() -> new IllegalArgumentException("no attribute " + id));
    }

    /** All rows. */
    public BitSet all() {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        return all;
    }

    /** The rows for which the answer is yes. */
    public BitSet find(Query query) {
        return find(query, all());
    }

    /** Those of the rows for which the answer is yes; the fewer they are, the quicker. */
    public BitSet find(Query query, BitSet within) {
        return switch (query) {
            case Query.All(List<Query> parts) -> {
                BitSet found = within;
                for (Query part : parts) {
                    found = find(part, found);
                }
                yield found;
            }
            case Query.Any(List<Query> parts) -> union(parts, within);
            case Query.Not(Query part) -> {
                BitSet found = (BitSet) within.clone();
                found.andNot(find(part, within));
                yield found;
            }
            case Query.Word(TextTest test) -> word(test, within);
            case Query.Text(String attribute, TextTest test) ->
                halves(within, half -> facet(attribute).find(test, half));
            case Query.Between between -> halves(within, half -> between(between, half));
            case Query.InRange(String attribute, IpRange range) ->
                halves(within, half -> facet(attribute).find(range, half));
        };
    }

    /** Looks for something in many rows on two processors: somebody waits who types. */
    private BitSet halves(BitSet within, UnaryOperator<BitSet> search) {
        if (within.cardinality() < MANY) {
            return search.apply(within);
        }
        int middle = rows.size() / 2;
        BitSet one = within.get(0, middle);
        BitSet other = (BitSet) within.clone();
        other.clear(0, middle);
        BitSet found = new BitSet(rows.size());
        AtomicReference<BitSet> beside = new AtomicReference<>();
        Beside.run(() -> beside.set(search.apply(other)), () -> found.or(search.apply(one)));
        found.or(beside.get());
        return found;
    }

    private BitSet union(List<Query> parts, BitSet within) {
        BitSet found = new BitSet(rows.size());
        BitSet open = (BitSet) within.clone();
        for (Query part : parts) {
            found.or(find(part, open));
            open.andNot(found);
        }
        return found;
    }

    /** Who types a word letter by letter asks each time for some of what was found before. */
    private BitSet word(TextTest test, BitSet within) {
        Spelt before = spelt;
        BitSet open = within;
        if (before != null && test.asksMoreThan(before.test())) {
            open = (BitSet) before.rows().clone();
            open.and(within);
        }
        BitSet found = halves(open, half -> words(test, half));
        if (within.cardinality() == rows.size()) {
            spelt = new Spelt(test, (BitSet) found.clone());
        }
        return found;
    }

    /** Numbers have no words: 80 would find every volume of that size. */
    private BitSet words(TextTest test, BitSet within) {
        BitSet found = new BitSet(rows.size());
        BitSet open = (BitSet) within.clone();
        for (Attribute<T> attribute : vocabulary.attributes()) {
            if (!attribute.kind().isMeasured()) {
                Cancellation.poll();
                found.or(facet(attribute).find(test, open));
                open.andNot(found);
            }
        }
        return found;
    }

    private BitSet between(Query.Between query, BitSet within) {
        Attribute<T> attribute = known(query.attribute());
        BitSet found = new BitSet(rows.size());
        for (int place = within.nextSetBit(0); place >= 0; place = within.nextSetBit(place + 1)) {
            long value = attribute.value().applyAsLong(rows.get(place));
            if (value != Attribute.UNKNOWN && value >= query.least() && value <= query.most()) {
                found.set(place);
            }
        }
        return found;
    }

    /**
     * The ranks of all rows by an attribute.
     *
     * @param people how people sort texts; always the same one, for ranks are kept
     */
    public Ranking ranking(String attribute, Comparator<String> people) {
        return rankings.computeIfAbsent(attribute,
                id -> known(id).kind().isMeasured()
                        ? Ranking.ofValues(known(id), rows)
                        : Ranking.ofTexts(facet(id), rows.size(), people));
    }

    /** All rows, each knowing its place. */
    public List<SheetRow<T>> places() {
        List<SheetRow<T>> places = new ArrayList<>(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            places.add(new SheetRow<>(this, place));
        }
        return places;
    }

    /** The text of one row; quick although nothing was prepared. */
    public String text(int place, String attribute) {
        Facet made = facets.get(attribute);
        return made != null ? made.text(place) : known(attribute).text().apply(rows.get(place));
    }

    /** The value of a number or moment, {@link Attribute#UNKNOWN} for others. */
    public long value(int place, String attribute) {
        return known(attribute).value().applyAsLong(rows.get(place));
    }
}
