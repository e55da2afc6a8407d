package org.deskwright.policy.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.policy.admx.TemplatePolicy.Value;
import org.deskwright.policy.registry.RegistryType;

/** Gathers which values of the registry a policy of an .adm sets, as its lines come. */
final class AdmValues {
    private static final Map<String, ToldPart.Kind> KINDS = Map.of("CHECKBOX", ToldPart.Kind.CHECK_BOX, "DROPDOWNLIST",
            ToldPart.Kind.DROP_DOWN, "NUMERIC", ToldPart.Kind.NUMBER, "EDITTEXT", ToldPart.Kind.TEXT, "COMBOBOX",
            ToldPart.Kind.TEXT, "LISTBOX", ToldPart.Kind.LIST);

    private final List<Value> values = new ArrayList<>();
    /** The field that is being read; empty outside of one. */
    private Optional<TemplatePart> part = Optional.empty();
    private final Map<String, String> data = new HashMap<>();
    private String key = "";
    /** Nothing where none was named yet. */
    private String name;
    private int parts;

    void begin() {
        values.clear();
        parts = 0;
        clear();
    }

    private void clear() {
        part = Optional.empty();
        data.clear();
        key = "";
        name = null;
    }

    /** @param words of its first line */
    void beginPart(List<String> words, String label) {
        settle();
        parts++;
        part = words.stream().map(word -> KINDS.get(word.toUpperCase(Locale.ROOT))).filter(kind -> kind != null)
                .findFirst().map(kind -> new TemplatePart(kind, Integer.toString(parts), label, type(kind),
                        TemplatePart.Names.DATA, "", false));
    }

    private static RegistryType type(ToldPart.Kind kind) {
        return kind == ToldPart.Kind.NUMBER ? RegistryType.DWORD : RegistryType.SZ;
    }

    void name(String below, String value) {
        settle();
        key = below;
        name = value;
    }

    /** Words that may stand on any line. */
    void words(List<String> words, String itemLabel) {
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i).toUpperCase(Locale.ROOT)) {
                case "VALUEON" -> put(part.isPresent() ? TemplatePart.ON : ToldPolicy.ENABLED, words, i + 1);
                case "VALUEOFF" -> put(part.isPresent() ? TemplatePart.OFF : ToldPolicy.DISABLED, words, i + 1);
                case "VALUE" -> put(itemLabel, words, i + 1);
                case "EXPANDABLETEXT" -> typed(RegistryType.EXPAND_SZ);
                case "TXTCONVERT" -> typed(RegistryType.SZ);
                case "EXPLICITVALUE" -> listed(TemplatePart.Names.GIVEN, "");
                case "VALUEPREFIX" -> listed(TemplatePart.Names.NUMBERS, i + 1 < words.size() ? words.get(i + 1) : "");
                case "ADDITIVE" -> part = part.map(one -> new TemplatePart(one.kind(), one.id(), one.label(),
                        one.type(), one.names(), one.prefix(), true));
                default -> {
                    // bounds and suggestions of the field
                }
            }
        }
    }

    private void typed(RegistryType type) {
        part = part.map(one -> new TemplatePart(one.kind(), one.id(), one.label(), type, one.names(), one.prefix(),
                one.additive()));
    }

    private void listed(TemplatePart.Names names, String prefix) {
        part = part.map(
                one -> new TemplatePart(one.kind(), one.id(), one.label(), one.type(), names, prefix, one.additive()));
    }

    private void put(String when, List<String> words, int at) {
        boolean number = at < words.size() && words.get(at).equalsIgnoreCase("NUMERIC");
        int from = number ? at + 1 : at;
        if (from < words.size() && !when.isEmpty()) {
            data.putIfAbsent(when, words.get(from).equalsIgnoreCase("DELETE") ? "" : words.get(from));
        }
    }

    /** @param below the key of the field */
    void endPart(String below) {
        if (part.isPresent() && part.get().kind() == ToldPart.Kind.LIST) {
            data.put(ToldPolicy.DISABLED, "");
            values.add(new Value(below, "", data, part));
            clear();
        }
        settle();
        clear();
    }

    /** What a box that is not checked leaves where nothing is said, no source tells. */
    private void settle() {
        if (name == null || key.isEmpty()) {
            return;
        }
        data.putIfAbsent(ToldPolicy.DISABLED, "");
        if (part.isEmpty()) {
            data.putIfAbsent(ToldPolicy.ENABLED, "1");
        } else if (part.get().kind() == ToldPart.Kind.CHECK_BOX) {
            data.putIfAbsent(TemplatePart.ON, "1");
        }
        values.add(new Value(key, name, data, part));
        clear();
    }

    List<Value> end() {
        settle();
        List<Value> all = List.copyOf(values);
        begin();
        return all;
    }
}
