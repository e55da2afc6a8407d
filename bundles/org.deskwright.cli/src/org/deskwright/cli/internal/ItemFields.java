package org.deskwright.cli.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Unknown;

/** An item as plain maps and lists, field by field, so that whatever the model learns to hold is shown as well. */
public final class ItemFields {
    private ItemFields() {
    }

    /** The item's fields in their order; what is empty is left out. */
    public static Map<String, Object> of(Item item) {
        return fields((Record) item);
    }

    private static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = plain(value(record, component));
            if (!isEmpty(value)) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Provenance p -> provenance(p);
            case Unknown unknown -> new TreeMap<>(unknown.members());
            case Record record -> fields(record);
            case Optional<?> optional -> optional.map(ItemFields::plain).orElse("");
            case OptionalInt optional -> optional.isPresent() ? optional.getAsInt() : "";
            case Map<?, ?> map -> new TreeMap<>(map);
            case Collection<?> list -> list.stream().map(ItemFields::plain).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", provenance.source());
        fields.put("kind", provenance.kind());
        fields.put("account", provenance.scope().account());
        fields.put("region", provenance.scope().region());
        fields.put("readAt", provenance.readAt().toString());
        fields.values().removeIf(ItemFields::isEmpty);
        return fields;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + record.getClass().getName(), e);
        }
    }
}
