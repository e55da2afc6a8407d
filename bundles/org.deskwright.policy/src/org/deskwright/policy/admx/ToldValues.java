package org.deskwright.policy.admx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.admx.TemplatePolicy.Value;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;

/** What a policy that a report tells by its name does to the registry, by the template that describes it. */
public final class ToldValues {
    private static final long MOST_NUMBER = 0xffff_ffffL;

    private final ToldPolicy told;
    private final TemplatePolicy policy;

    private ToldValues(ToldPolicy told, TemplatePolicy policy) {
        this.told = told;
        this.policy = policy;
    }

    /** As Registry.pol would have them; of what is not known, nothing. */
    public static List<RegistryEntry> of(ToldPolicy told, TemplatePolicy policy) {
        ToldValues values = new ToldValues(told, policy);
        return policy.values().stream().flatMap(values::entries).toList();
    }

    private Stream<RegistryEntry> entries(Value value) {
        if (!told.state().equalsIgnoreCase(ToldPolicy.ENABLED)) {
            return told.state().equalsIgnoreCase(ToldPolicy.DISABLED)
                    ? fixed(value, value.data().get(ToldPolicy.DISABLED))
                    : Stream.empty();
        }
        String enabled = value.data().get(ToldPolicy.ENABLED);
        if (enabled != null || value.part().isEmpty()) {
            return fixed(value, enabled == null ? chosen(value) : enabled);
        }
        TemplatePart part = value.part().get();
        return part(part).map(one -> entries(value, part, one)).orElseGet(Stream::empty);
    }

    /** Of a template that does not tell which field sets the value. */
    private String chosen(Value value) {
        return told.parts().stream().map(one -> value.data().get(one.value())).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    /** The field by its label; where that is not known, the only one of its kind. */
    private Optional<ToldPart> part(TemplatePart part) {
        List<ToldPart> alike = told.parts().stream().filter(one -> one.kind() == part.kind()).toList();
        Optional<ToldPart> labelled = alike.stream()
                .filter(one -> !part.label().isEmpty() && part.label().equalsIgnoreCase(one.label().strip()))
                .findFirst();
        boolean alone = policy.values().stream().flatMap(value -> value.part().stream())
                .allMatch(one -> one.kind() != part.kind() || one.id().equals(part.id()));
        return labelled.or(() -> alike.size() == 1 && alone ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    private Stream<RegistryEntry> entries(Value value, TemplatePart part, ToldPart one) {
        return switch (part.kind()) {
            case CHECK_BOX -> fixed(value, value.data().get(one.on() ? TemplatePart.ON : TemplatePart.OFF));
            case DROP_DOWN -> fixed(value, value.data().get(one.value()));
            case NUMBER, TEXT -> typed(part.type(), one.value()).map(data -> entry(value, value.name(), data)).stream();
            case TEXTS -> Stream.of(entry(value, value.name(), RegistryData
                    .texts(one.entries().stream().map(ToldPart.Entry::data).filter(text -> !text.isEmpty()).toList())));
            case LIST -> list(value, part, one.entries()).stream();
        };
    }

    private List<RegistryEntry> list(Value value, TemplatePart part, List<ToldPart.Entry> items) {
        List<RegistryEntry> all = new ArrayList<>();
        if (!part.additive()) {
            all.add(emptied(value));
        }
        int number = 0;
        for (ToldPart.Entry item : items) {
            number++;
            String data = item.data().isEmpty() && part.names() != TemplatePart.Names.GIVEN ? item.name() : item.data();
            String name = switch (part.names()) {
                case GIVEN -> item.name();
                case NUMBERS -> part.prefix() + number;
                case DATA -> data;
            };
            if (!name.isEmpty()) {
                all.add(entry(value, name, RegistryData.text(part.type(), data)));
            }
        }
        return all;
    }

    /** What a template fixes: empty text removes, and nothing is not known. */
    private Stream<RegistryEntry> fixed(Value value, String data) {
        if (data == null) {
            return Stream.empty();
        }
        if (value.name().isEmpty()) {
            return data.isEmpty() ? Stream.of(emptied(value)) : Stream.empty();
        }
        return Stream.of(data.isEmpty()
                ? entry(value, "**del." + value.name(), RegistryData.text(RegistryType.SZ, " "))
                : entry(value, value.name(), data(data)));
    }

    private RegistryEntry emptied(Value value) {
        return entry(value, "**delvals.", RegistryData.text(RegistryType.SZ, " "));
    }

    private RegistryEntry entry(Value value, String name, RegistryData data) {
        return new RegistryEntry(told.offset(), value.key(), name, data);
    }

    private static Optional<RegistryData> typed(RegistryType type, String text) {
        if (type != RegistryType.DWORD && type != RegistryType.QWORD) {
            return Optional.of(RegistryData.text(type, text));
        }
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(type == RegistryType.DWORD
                ? data(text)
                : new RegistryData(type.number(), ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(Long.parseLong(text)).array()));
    }

    /** A number where it is one. */
    public static RegistryData data(String text) {
        boolean number = text.matches("\\d{1,10}") && Long.parseLong(text) <= MOST_NUMBER;
        return number ? RegistryData.number((int) Long.parseLong(text)) : RegistryData.text(RegistryType.SZ, text);
    }
}
