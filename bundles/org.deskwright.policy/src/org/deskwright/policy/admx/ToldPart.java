package org.deskwright.policy.admx;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of a policy as a report tells it.
 *
 * @param label as the editor shows it
 * @param on whether a box is checked; of other fields nothing is asked
 * @param entries what was chosen or typed: one without a name, or those of a list
 */
public record ToldPart(Kind kind, String label, boolean on, List<Entry> entries) {
    private static final Map<String, Kind> KINDS = Map.of("CheckBox", Kind.CHECK_BOX, "DropDownList", Kind.DROP_DOWN,
            "Numeric", Kind.NUMBER, "EditText", Kind.TEXT, "ComboBox", Kind.TEXT, "MultiText", Kind.TEXTS, "ListBox",
            Kind.LIST);

    /** What the editor shows. */
    public enum Kind {
        CHECK_BOX, DROP_DOWN, NUMBER, TEXT, TEXTS, LIST
    }

    /** Of a list that gives no names, the name is empty. */
    public record Entry(String name, String data) {
        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(data, "data");
        }

        private String shown() {
            return name.isEmpty() || data.isEmpty() ? name + data : name + "=" + data;
        }
    }

    public ToldPart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        entries = List.copyOf(entries);
    }

    /** A field with one value. */
    public ToldPart(Kind kind, String label, String value) {
        this(kind, label, true, List.of(new Entry("", value)));
    }

    /** The kind of an element of a report; empty where it is no field. */
    public static Optional<Kind> kind(String element) {
        return Optional.ofNullable(KINDS.get(element));
    }

    /** The one value; empty text where there is none. */
    public String value() {
        return entries.isEmpty() ? "" : entries.getFirst().data();
    }

    Stream<String> shown() {
        return kind == Kind.CHECK_BOX
                ? Stream.of(label + (on ? " on" : " off"))
                : entries.stream().map(Entry::shown).filter(text -> !text.isEmpty());
    }
}
