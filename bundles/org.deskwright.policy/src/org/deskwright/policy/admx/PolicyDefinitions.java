package org.deskwright.policy.admx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.EvidenceKind;

/** The administrative templates that were read. Immutable. */
public final class PolicyDefinitions {
    public static final EvidenceKind<PolicyDefinitions> KIND = new EvidenceKind<>("policy.definitions",
            PolicyDefinitions.class);
    public static final PolicyDefinitions NONE = of(List.of());
    private static final String REFERENCE = "$(string.";
    private static final String PRESENTATION = "$(presentation.";
    private static final int MOST_DEEP = 30;

    /** Where they were read, by their names. */
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<TemplatePolicy> policies = new ArrayList<>();
    private final Map<String, List<TemplatePolicy>> byKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<TemplatePolicy>> byTitle = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final boolean whole;

    private PolicyDefinitions(boolean whole) {
        this.whole = whole;
    }

    /** Of files in any order, all of which could be read. */
    public static PolicyDefinitions of(Collection<TemplateFile> files) {
        return of(files, true);
    }

    /**
     * Of files in any order. Texts in English count, for these are what settings are known by; else those of the first
     * language.
     *
     * @param whole whether all templates that there are could be read
     */
    public static PolicyDefinitions of(Collection<TemplateFile> some, boolean whole) {
        List<TemplateFile> files = some.stream()
                .sorted(Comparator.comparing(TemplateFile::isOfOtherLanguage).thenComparing(TemplateFile::source))
                .toList();
        PolicyDefinitions all = new PolicyDefinitions(whole);
        Map<String, Map<String, String>> texts = new HashMap<>();
        files.forEach(
                file -> file.texts().forEach(texts.computeIfAbsent(file.name(), _ -> new HashMap<>())::putIfAbsent));
        Map<String, Map<String, Map<String, String>>> labels = new HashMap<>();
        files.forEach(
                file -> file.labels().forEach(labels.computeIfAbsent(file.name(), _ -> new HashMap<>())::putIfAbsent));
        files.stream().filter(TemplateFile::describes)
                .forEach(file -> all.add(file, texts.get(file.name()), labels.get(file.name())));
        all.policies.forEach(policy -> policy.values().stream().map(TemplatePolicy.Value::key).distinct()
                .forEach(key -> all.byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(policy)));
        all.policies.forEach(policy -> all.byTitle.computeIfAbsent(policy.title(), _ -> new ArrayList<>()).add(policy));
        return all;
    }

    private void add(TemplateFile file, Map<String, String> texts, Map<String, Map<String, String>> labels) {
        files.putIfAbsent(file.name(), file.source());
        for (TemplateFile.Raw raw : file.policies()) {
            List<String> path = new ArrayList<>();
            String at = raw.category();
            for (int deep = 0; deep < MOST_DEEP && file.categories().containsKey(at); deep++) {
                path.addFirst(text(file.categories().get(at).title(), at, texts));
                at = file.categories().get(at).parent();
            }
            policies.add(new TemplatePolicy(file.name(), raw.name(), text(raw.title(), raw.name(), texts), path,
                    raw.whose(), raw.values().stream()
                            .map(value -> named(value, texts, fields(raw.presentation(), labels))).toList()));
        }
    }

    private static Map<String, String> fields(String presentation, Map<String, Map<String, String>> labels) {
        return presentation.startsWith(PRESENTATION)
                ? labels.getOrDefault(presentation.substring(PRESENTATION.length(),
                        Math.max(PRESENTATION.length(), presentation.length() - 1)), Map.of())
                : Map.of();
    }

    private static TemplatePolicy.Value named(TemplatePolicy.Value value, Map<String, String> texts,
            Map<String, String> labels) {
        Map<String, String> data = new HashMap<>();
        value.data().forEach((choice, is) -> data.put(text(choice, choice, texts), is));
        return new TemplatePolicy.Value(value.key(), value.name(), data,
                value.part().map(part -> part.labelled(text(labels.getOrDefault(part.id(), part.label()), "", texts))));
    }

    private static String text(String reference, String otherwise, Map<String, String> texts) {
        if (!reference.startsWith(REFERENCE)) {
            return reference.isEmpty() ? otherwise : reference;
        }
        String id = reference.substring(REFERENCE.length(), Math.max(REFERENCE.length(), reference.length() - 1));
        return texts.getOrDefault(id, otherwise);
    }

    /** Names of templates in lower case, such as {@code wsp}. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    public boolean has(String file) {
        return files.containsKey(file.toLowerCase(Locale.ROOT));
    }

    /** The file that a template was read from; empty where there is none. */
    public String source(String file) {
        return files.getOrDefault(file.toLowerCase(Locale.ROOT), "");
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Whether they are all that an editor has: those of a store or of a computer. An .adm by itself lies within a GPO,
     * beside which editors have templates of their own.
     */
    public boolean areAll() {
        return whole && files.values().stream().anyMatch(source -> source.toLowerCase(Locale.ROOT).endsWith(".admx"));
    }

    public List<TemplatePolicy> policies() {
        return List.copyOf(policies);
    }

    /**
     * The policy that a value of the registry belongs to; one that names it goes before one that may.
     *
     * @param whose half it is: {@code Machine} or {@code User}
     */
    public Optional<TemplatePolicy> find(String key, String value, String whose) {
        List<TemplatePolicy> here = byKey.getOrDefault(key, List.of()).stream()
                .filter(one -> one.isOf(whose) && one.sets(key, value)).toList();
        return here.stream()
                .filter(one -> one.values().stream().anyMatch(named -> named.name().equalsIgnoreCase(value)))
                .findFirst().or(() -> here.stream().findFirst());
    }

    /** The one that a report tells of; empty where none of the templates describes it, or several do. */
    public Optional<TemplatePolicy> find(ToldPolicy told) {
        List<TemplatePolicy> all = named(told.title()).stream().filter(one -> one.isOf(told.whose())).toList();
        if (all.size() > 1) {
            all = all.stream().filter(one -> String.join("/", one.path()).equalsIgnoreCase(told.category())).toList();
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Those that the editor calls so. */
    public List<TemplatePolicy> named(String title) {
        return List.copyOf(byTitle.getOrDefault(title, List.of()));
    }
}
