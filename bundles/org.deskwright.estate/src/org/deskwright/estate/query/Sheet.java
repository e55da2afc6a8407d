package org.deskwright.estate.query;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.core.check.Cancellation;

/**
 * Rows and what is known of them. Rows are called by their place, from 0; a set of rows is a {@link BitSet} of places.
 * <p>
 * The first question about an attribute makes its {@link Facet}, whichever thread asks; {@link #prepare} makes all of
 * them beforehand. Long work ends with a {@link java.util.concurrent.CancellationException} when the thread is
 * interrupted.
 */
public final class Sheet<T> {
    private static final int BETWEEN_POLLS = 8192;

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

    /** Works out now what any question would need, so that none has to wait. */
    public void prepare() {
        for (Attribute<T> attribute : vocabulary.attributes()) {
            Cancellation.poll();
            facet(attribute);
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
        return switch (query) {
            case Query.All(List<Query> parts) -> {
                BitSet found = all();
                parts.forEach(part -> found.and(find(part)));
                yield found;
            }
            case Query.Any(List<Query> parts) -> {
                BitSet found = new BitSet(rows.size());
                parts.forEach(part -> found.or(find(part)));
                yield found;
            }
            case Query.Not(Query part) -> {
                BitSet found = all();
                found.andNot(find(part));
                yield found;
            }
            case Query.Word(TextTest test) -> word(test);
            case Query.Text(String attribute, TextTest test) -> {
                BitSet found = new BitSet(rows.size());
                facet(attribute).find(test, found);
                yield found;
            }
            case Query.Between between -> between(between);
            case Query.InRange(String attribute, var range) -> {
                BitSet found = new BitSet(rows.size());
                facet(attribute).find(range, found);
                yield found;
            }
        };
    }

    /** Numbers have no words: 80 would find every volume of that size. */
    private BitSet word(TextTest test) {
        BitSet found = new BitSet(rows.size());
        for (Attribute<T> attribute : vocabulary.attributes()) {
            if (!attribute.kind().isMeasured()) {
                Cancellation.poll();
                facet(attribute).find(test, found);
            }
        }
        return found;
    }

    private BitSet between(Query.Between query) {
        Attribute<T> attribute = known(query.attribute());
        BitSet found = new BitSet(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            if (place % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            long value = attribute.value().applyAsLong(rows.get(place));
            if (value != Attribute.UNKNOWN && value >= query.least() && value <= query.most()) {
                found.set(place);
            }
        }
        return found;
    }

    /** The places in order of an attribute, rows of equal rank in the order of the sheet; the unknown always last. */
    public int[] sorted(BitSet places, String attribute, boolean descending) {
        return ranking(attribute).sorted(places, descending);
    }

    /** The rows by what an attribute says of them, the groups in the order of that. */
    public List<RowGroup> grouped(BitSet places, String attribute) {
        Facet facet = facet(attribute);
        Map<Integer, BitSet> byCode = new HashMap<>();
        places.stream().forEach(
                place -> byCode.computeIfAbsent(facet.code(place), code -> new BitSet(rows.size())).set(place));
        Ranking ranking = ranking(attribute);
        return byCode.entrySet().stream().map(e -> new RowGroup(facet.textOf(e.getKey()), e.getValue()))
                .sorted((a, b) -> ranking.compare(a.places().nextSetBit(0), b.places().nextSetBit(0), false)).toList();
    }

    /** The ranks of all rows by an attribute. */
    public Ranking ranking(String attribute) {
        return rankings.computeIfAbsent(attribute, id -> Ranking.of(known(id), rows, facet(id)));
    }

    /** The text of one row; quick although nothing was prepared. */
    public String text(int place, Attribute<T> attribute) {
        Facet made = facets.get(attribute.id());
        return made != null ? made.text(place) : attribute.text().apply(rows.get(place));
    }
}
