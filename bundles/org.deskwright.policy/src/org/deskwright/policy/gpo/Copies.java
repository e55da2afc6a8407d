package org.deskwright.policy.gpo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A GPO that was read more than once, as from backups of two days. One of them counts, for two together are a policy
 * that never was: a copy of SYSVOL, for that is what computers read, else the newest backup. Of several copies of
 * SYSVOL it is one that lies in a folder of a domain, and of these the one of the highest version.
 *
 * @param others that do not count
 */
public record Copies(Gpo counting, List<Gpo> others) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Comparator<Gpo> STRENGTH = Comparator.comparing(Gpo::isOfSysvol)
            .thenComparing(gpo -> gpo.isOfSysvol() && !gpo.names().domain().isEmpty())
            .thenComparing(gpo -> gpo.isOfSysvol() ? gpo.version().orElse(-1) : -1)
            .thenComparing(gpo -> gpo.names().saved().orElse(LocalDateTime.MIN))
            .thenComparing(Gpo::folder, Comparator.reverseOrder());

    public Copies {
        Objects.requireNonNull(counting, "counting");
        others = List.copyOf(others);
    }

    static List<Copies> among(List<Gpo> all) {
        Map<String, List<Gpo>> byId = new LinkedHashMap<>();
        all.stream().filter(gpo -> !gpo.names().id().isEmpty())
                .forEach(gpo -> byId.computeIfAbsent(upper(gpo.names().id()), _ -> new ArrayList<>()).add(gpo));
        return byId.values().stream().flatMap(same -> ofOneDomain(same).stream()).filter(same -> same.size() > 1)
                .map(Copies::of).toList();
    }

    /** The default policies have the same ids in every domain. What tells no domain may be of the only one. */
    private static List<List<Gpo>> ofOneDomain(List<Gpo> same) {
        Map<String, List<Gpo>> byDomain = same.stream().collect(
                Collectors.groupingBy(gpo -> upper(gpo.names().domain()), LinkedHashMap::new, Collectors.toList()));
        return byDomain.keySet().stream().filter(domain -> !domain.isEmpty()).count() > 1
                ? List.copyOf(byDomain.values())
                : List.of(same);
    }

    private static Copies of(List<Gpo> same) {
        List<Gpo> sorted = same.stream().sorted(STRENGTH.reversed()).toList();
        return new Copies(sorted.getFirst(), sorted.subList(1, sorted.size()));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** When a backup was made, as people write it; empty where nothing tells. */
    public static String saved(Gpo gpo) {
        return gpo.names().saved().map(TIME::format).orElse("");
    }

    /** Which counts, and which do not. */
    public String line() {
        return "'" + counting.shown() + "' was read " + (others.size() + 1) + " times: " + shown(counting)
                + " counts; left out: " + others.stream().map(Copies::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Gpo gpo) {
        String time = saved(gpo);
        String how = gpo.isOfSysvol() ? " (SYSVOL)" : time.isEmpty() ? " (of an unknown time)" : " of " + time;
        return (gpo.folder().isEmpty() ? "what lies above" : gpo.folder()) + how;
    }
}
