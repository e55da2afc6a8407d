package org.deskwright.policy.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.TemplatePolicy.Value;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/** Reads a file of an administrative template. */
public final class TemplateReader {
    private static final String ADVICE = "copy the template anew";

    private TemplateReader() {
    }

    /** Whether a file that begins so is one, of policies or of texts. */
    public static boolean recognises(String head) {
        return XmlReader.begins(head, "policyDefinitions", "")
                || XmlReader.begins(head, "policyDefinitionResources", "");
    }

    /** @param source the file as the admin knows it */
    public static TemplateFile read(String source, byte[] bytes) throws UnreadableException {
        List<TemplateFile.Raw> policies = new ArrayList<>();
        Map<String, TemplateFile.Category> categories = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        XmlReader.read(bytes, ADVICE, List.of("policies", "categories", "resources")::contains, part -> {
            switch (part.name()) {
                case "policies" -> part.all("policy").forEach(policy -> policies.add(policy(policy)));
                case "categories" -> part.all("category").forEach(category -> categories.put(category.attribute("name"),
                        new TemplateFile.Category(category.attribute("displayName"), reference(category))));
                default -> part.within("string").forEach(text -> texts.putIfAbsent(text.attribute("id"), text.text()));
            }
        });
        return new TemplateFile(source, stem(source), policies, categories, texts);
    }

    static String stem(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        int end = name.lastIndexOf('.');
        return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String reference(XmlElement of) {
        return of.first("parentCategory").map(parent -> parent.attribute("ref")).orElse("");
    }

    /** Where nothing else is said, on is 1 and off removes the value. */
    private static Map<String, String> states(XmlElement policy) {
        return Map.of(ToldPolicy.ENABLED, policy.first("enabledValue").map(TemplateReader::data).orElse("1"),
                ToldPolicy.DISABLED, policy.first("disabledValue").map(TemplateReader::data).orElse(""));
    }

    private static String data(XmlElement value) {
        return value.first("decimal").map(decimal -> decimal.attribute("value")).orElseGet(() -> value.text("string"));
    }

    /** By the references of their texts; a policy that is off removes what its parts set. */
    private static Map<String, String> choices(XmlElement part) {
        Map<String, String> all = new HashMap<>();
        if (!part.name().equals("list")) {
            all.put(ToldPolicy.DISABLED, "");
        }
        part.all("item").forEach(
                item -> item.first("value").ifPresent(value -> all.put(item.attribute("displayName"), data(value))));
        return all;
    }

    private static TemplateFile.Raw policy(XmlElement policy) {
        String key = policy.attribute("key");
        List<Value> values = new ArrayList<>();
        if (!policy.attribute("valueName").isEmpty()) {
            values.add(new Value(key, policy.attribute("valueName"), states(policy)));
        }
        policy.first("elements").ifPresent(elements -> elements.children().forEach(
                // a list may name its values as it likes
                one -> values.add(new Value(one.attributes().getOrDefault("key", key), one.attribute("valueName"),
                        choices(one)))));
        for (String list : List.of("enabledList", "disabledList")) {
            policy.first(list).ifPresent(all -> all.all("item").forEach(item -> values
                    .add(new Value(item.attributes().getOrDefault("key", key), item.attribute("valueName")))));
        }
        return new TemplateFile.Raw(policy.attribute("name"), policy.attribute("displayName"), reference(policy),
                policy.attribute("class"), values);
    }
}
