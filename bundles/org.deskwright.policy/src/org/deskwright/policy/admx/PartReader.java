package org.deskwright.policy.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.policy.admx.TemplatePolicy.Value;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.xml.XmlElement;

/** Reads which values of the registry a policy of a template sets, by its state and by its fields. */
final class PartReader {
    private static final Map<String, ToldPart.Kind> KINDS = Map.of("boolean", ToldPart.Kind.CHECK_BOX, "enum",
            ToldPart.Kind.DROP_DOWN, "decimal", ToldPart.Kind.NUMBER, "longDecimal", ToldPart.Kind.NUMBER, "text",
            ToldPart.Kind.TEXT, "multiText", ToldPart.Kind.TEXTS, "list", ToldPart.Kind.LIST);

    private final String key;
    private final Map<Place, Map<String, String>> values = new LinkedHashMap<>();
    private final Map<Place, TemplatePart> parts = new HashMap<>();

    private record Place(String key, String name) {}

    private PartReader(String key) {
        this.key = key;
    }

    static List<Value> values(XmlElement policy) {
        PartReader reader = new PartReader(policy.attribute("key"));
        reader.states(policy);
        policy.first("elements").ifPresent(elements -> elements.children().forEach(reader::part));
        List<Value> all = new ArrayList<>();
        reader.values.forEach((place, data) -> all
                .add(new Value(place.key(), place.name(), data, Optional.ofNullable(reader.parts.get(place)))));
        return all;
    }

    /** Where nothing else is said, on is 1 and off removes the value. */
    private void states(XmlElement policy) {
        if (!policy.attribute("valueName").isEmpty()) {
            Place place = new Place(key, policy.attribute("valueName"));
            put(place, ToldPolicy.ENABLED, policy.first("enabledValue").map(PartReader::data).orElse("1"));
            put(place, ToldPolicy.DISABLED, policy.first("disabledValue").map(PartReader::data).orElse(""));
        }
        policy.first("enabledList").ifPresent(list -> items(list, key, ToldPolicy.ENABLED, Optional.empty()));
        policy.first("disabledList").ifPresent(list -> items(list, key, ToldPolicy.DISABLED, Optional.empty()));
    }

    private void put(Place place, String when, String data) {
        values.computeIfAbsent(place, _ -> new HashMap<>()).putIfAbsent(when, data);
    }

    private void items(XmlElement list, String above, String when, Optional<TemplatePart> part) {
        String usual = list.attributes().getOrDefault("defaultKey", above);
        list.all("item").forEach(item -> {
            Place place = new Place(item.attributes().getOrDefault("key", usual), item.attribute("valueName"));
            item.first("value").ifPresent(value -> put(place, when, data(value)));
            part.ifPresent(one -> parts.putIfAbsent(place, one));
        });
    }

    /** A policy that is off removes what its fields set. */
    private void part(XmlElement one) {
        ToldPart.Kind kind = KINDS.get(one.name());
        if (kind == null) {
            return;
        }
        TemplatePart part = new TemplatePart(kind, one.attribute("id"), "", type(one), names(one),
                one.attribute("valuePrefix"), isTrue(one, "additive"));
        String below = one.attributes().getOrDefault("key", key);
        Place place = new Place(below, kind == ToldPart.Kind.LIST ? "" : one.attribute("valueName"));
        parts.putIfAbsent(place, part);
        put(place, ToldPolicy.DISABLED, "");
        if (kind == ToldPart.Kind.CHECK_BOX) {
            box(one, place, part);
        }
        one.all("item").forEach(item -> {
            String label = item.attribute("displayName");
            item.first("value").ifPresent(value -> put(place, label, data(value)));
            item.first("valueList").ifPresent(list -> items(list, below, label, Optional.of(part)));
        });
    }

    /** Where only lists are given, the value of the box itself is left alone. */
    private void box(XmlElement one, Place place, TemplatePart part) {
        Optional<XmlElement> onList = one.first("trueList");
        Optional<XmlElement> offList = one.first("falseList");
        one.first("trueValue").map(PartReader::data).or(() -> onList.isPresent() ? Optional.empty() : Optional.of("1"))
                .ifPresent(data -> put(place, TemplatePart.ON, data));
        one.first("falseValue").map(PartReader::data).or(() -> offList.isPresent() ? Optional.empty() : Optional.of(""))
                .ifPresent(data -> put(place, TemplatePart.OFF, data));
        onList.ifPresent(list -> items(list, place.key(), TemplatePart.ON, Optional.of(part)));
        offList.ifPresent(list -> items(list, place.key(), TemplatePart.OFF, Optional.of(part)));
    }

    private static RegistryType type(XmlElement one) {
        return switch (one.name()) {
            case "decimal" -> isTrue(one, "storeAsText") ? RegistryType.SZ : RegistryType.DWORD;
            case "longDecimal" -> isTrue(one, "storeAsText") ? RegistryType.SZ : RegistryType.QWORD;
            case "multiText" -> RegistryType.MULTI_SZ;
            default -> isTrue(one, "expandable") ? RegistryType.EXPAND_SZ : RegistryType.SZ;
        };
    }

    private static TemplatePart.Names names(XmlElement one) {
        if (isTrue(one, "explicitValue")) {
            return TemplatePart.Names.GIVEN;
        }
        return one.attributes().containsKey("valuePrefix") ? TemplatePart.Names.NUMBERS : TemplatePart.Names.DATA;
    }

    private static boolean isTrue(XmlElement one, String attribute) {
        return one.attribute(attribute).equals("true") || one.attribute(attribute).equals("1");
    }

    /** Empty for one that is deleted. */
    private static String data(XmlElement value) {
        return value.first("decimal").or(() -> value.first("longDecimal")).map(number -> number.attribute("value"))
                .orElseGet(() -> value.text("string"));
    }
}
