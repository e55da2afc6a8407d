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
        if (within.cardinality() < MANY) {
            return answer(query, within);
        }
        // two processors are twice as fast: somebody waits who types
        BitSet one = (BitSet) within.clone();
        one.clear(rows.size() / 2, rows.size());
        BitSet other = (BitSet) within.clone();
        other.clear(0, rows.size() / 2);
        BitSet[] found = new BitSet[2];
        Beside.run(() -> found[0] = answer(query, one), () -> found[1] = answer(query, other));
        BitSet all = (BitSet) found[0].clone();
        all.or(found[1]);
        return all;
    }

    private BitSet answer(Query query, BitSet within) {
        return switch (query) {
            case Query.All(List<Query> parts) -> {
                BitSet found = within;
                for (Query part : parts) {
                    found = answer(part, found);
                }
                yield found;
            }
            case Query.Any(List<Query> parts) -> union(parts, within);
            case Query.Not(Query part) -> {
                BitSet found = (BitSet) within.clone();
                found.andNot(answer(part, within));
                yield found;
            }
            case Query.Word(TextTest test) -> word(test, within);
            case Query.Text(String attribute, TextTest test) -> facet(attribute).find(test, within);
            case Query.Between between -> between(between, within);
            case Query.InRange(String attribute, IpRange range) -> facet(attribute).find(range, within);
        };
    }

    private BitSet union(List<Query> parts, BitSet within) {
        BitSet found = new BitSet(rows.size());
        BitSet open = (BitSet) within.clone();
        for (Query part : parts) {
            found.or(answer(part, open));
            open.andNot(found);
        }
        return found;
    }

    /** Numbers have no words: 80 would find every volume of that size. */
    private BitSet word(TextTest test, BitSet within) {
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
