package org.deskwright.cli.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;

/**
 * How items of one type are listed.
 *
 * @param type what the caller says, such as {@code workspaces}
 * @param items the items in the order of their ids
 * @param columns beside id, account and Region
 */
public record Listing<T extends Item>(String type, Function<Evidence, List<T>> items, List<Column<T>> columns) {
    /** A column and what stands in it. */
    public record Column<T>(String name, Function<T, String> value) {}

    /** Of items of the estate. */
    static <T extends Item> Listing<T> of(String type, Function<Estate, List<T>> items, List<Column<T>> columns) {
        return new Listing<>(type, evidence -> items.apply(evidence.find(Estate.KIND).orElse(Estate.EMPTY)), columns);
    }

    public int count(Evidence evidence) {
        return items.apply(evidence).size();
    }

    public List<String> head() {
        return Stream.concat(Stream.of("id", "account", "region"), columns.stream().map(Column::name)).toList();
    }

    public Stream<List<String>> rows(Evidence evidence) {
        return items.apply(evidence).stream().map(this::row);
    }

    private List<String> row(T item) {
        return Stream.concat(Stream.of(item.id(), item.scope().account(), item.scope().region()),
                columns.stream().map(c -> c.value().apply(item))).toList();
    }
}
