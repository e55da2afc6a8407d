package org.deskwright.policy.admx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a file of a template holds: an .admx has policies, an .adml texts.
 *
 * @param source the file as the admin knows it
 * @param name without folder and ending, in lower case; the texts are those of the template of the same name
 * @param texts by their ids
 * @param labels of fields, by the ids of what shows them and of the field
 */
public record TemplateFile(String source, String name, List<Raw> policies, Map<String, Category> categories,
        Map<String, String> texts, Map<String, Map<String, String>> labels) {
    private static final Pattern ENGLISH = Pattern.compile("(?i)(?:^|/)en(?:-[^/]*)?/[^/]*$");

    /** A policy with references in place of texts. */
    public record Raw(String name, String title, String category, String whose, List<TemplatePolicy.Value> values,
            String presentation) {
        /** One of which nothing tells how its fields are shown. */
        public Raw(String name, String title, String category, String whose, List<TemplatePolicy.Value> values) {
            this(name, title, category, whose, values, "");
        }
    }

    /** A category likewise; the parent may be of another file, and then is left out. */
    public record Category(String title, String parent) {}

    public TemplateFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        policies = List.copyOf(policies);
        categories = Map.copyOf(categories);
        texts = Map.copyOf(texts);
        labels = Map.copyOf(labels);
    }

    /** One without labels. */
    public TemplateFile(String source, String name, List<Raw> policies, Map<String, Category> categories,
            Map<String, String> texts) {
        this(source, name, policies, categories, texts, Map.of());
    }

    /** How many policies and texts it has. */
    public int size() {
        return policies.size() + texts.size();
    }

    /** Whether its texts are in another language than English, by its folder, such as {@code de-DE}. */
    boolean isOfOtherLanguage() {
        return source.toLowerCase(Locale.ROOT).endsWith(".adml") && !ENGLISH.matcher(source).find();
    }

    /** Whether it is the one that describes policies. */
    public boolean describes() {
        return !policies.isEmpty() || !categories.isEmpty();
    }
}
