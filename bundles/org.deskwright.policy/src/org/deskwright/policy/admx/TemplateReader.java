package org.deskwright.policy.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.deskwright.core.intake.UnreadableException;
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
        Map<String, Map<String, String>> labels = new HashMap<>();
        XmlReader.read(bytes, ADVICE, List.of("policies", "categories", "resources")::contains, part -> {
            switch (part.name()) {
                case "policies" -> part.all("policy").forEach(policy -> policies.add(policy(policy)));
                case "categories" -> part.all("category").forEach(category -> categories.put(category.attribute("name"),
                        new TemplateFile.Category(category.attribute("displayName"), reference(category))));
                default -> {
                    part.within("string").forEach(text -> texts.putIfAbsent(text.attribute("id"), text.text()));
                    part.within("presentation").forEach(one -> labels.putIfAbsent(one.attribute("id"), labels(one)));
                }
            }
        });
        return new TemplateFile(source, stem(source), policies, categories, texts, labels);
    }

    static String stem(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        int end = name.lastIndexOf('.');
        return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String reference(XmlElement of) {
        return of.first("parentCategory").map(parent -> parent.attribute("ref")).orElse("");
    }

    /** As the editor shows fields, by their ids. */
    private static Map<String, String> labels(XmlElement presentation) {
        Map<String, String> all = new HashMap<>();
        presentation.children().stream().filter(field -> !field.attribute("refId").isEmpty())
                .forEach(field -> all.putIfAbsent(field.attribute("refId"),
                        field.text("label").isEmpty() ? field.text() : field.text("label")));
        return all;
    }

    private static TemplateFile.Raw policy(XmlElement policy) {
        return new TemplateFile.Raw(policy.attribute("name"), policy.attribute("displayName"), reference(policy),
                policy.attribute("class"), PartReader.values(policy), policy.attribute("presentation"));
    }
}
