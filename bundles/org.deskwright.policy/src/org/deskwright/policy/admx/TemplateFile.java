package org.deskwright.policy.admx;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a file of a template holds: an .admx has policies, an .adml texts.
 *
 * @param source the file as the admin knows it
 * @param name without folder and ending, in lower case; the texts are those of the template of the same name
 * @param texts by their ids
 */
public record TemplateFile(String source, String name, List<Raw> policies, Map<String, Category> categories,
        Map<String, String> texts) {
    /** A policy with references in place of texts. */
    public record Raw(String name, String title, String category, String whose, List<TemplatePolicy.Value> values) {}

    /** A category likewise; the parent may be of another file, and then is left out. */
    public record Category(String title, String parent) {}

    public TemplateFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        policies = List.copyOf(policies);
        categories = Map.copyOf(categories);
        texts = Map.copyOf(texts);
    }

    /** How many policies and texts it has. */
    public int size() {
        return policies.size() + texts.size();
    }

    /** Whether it is the one that describes policies. */
    public boolean describes() {
        return !policies.isEmpty() || !categories.isEmpty();
    }
}
