package org.deskwright.ui.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Time zones as people look for them: by city, country's abbreviation, name or offset. */
public final class ZoneNames {
    /** A zone and what is known of it at some moment. */
    public record Zone(ZoneId id, ZoneOffset offset, String name) {
        /** The place that it is called after, such as {@code Sao Paulo}. */
        public String city() {
            return ZoneNames.city(id.getId());
        }

        public String offsetText() {
            return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        }

        private boolean isBy(String word) {
            return has(id.getId().replace('_', ' '), word) || has(name, word) || isOffset(word);
        }

        private static boolean has(String text, String word) {
            return text.toLowerCase(Locale.ROOT).contains(word);
        }

        private boolean isOffset(String word) {
            String plain = word.replace("utc", "").replace("gmt", "");
            return plain.matches("[+-].+") && offset.getId().startsWith(padded(plain));
        }

        /** {@code +1} means {@code +01}. */
        private static String padded(String offset) {
            return offset.matches("[+-]\\d(:.*)?") ? offset.charAt(0) + "0" + offset.substring(1) : offset;
        }
    }

    private final List<String> ids = ZoneId.getAvailableZoneIds().stream().filter(id -> id.equals("UTC") || isPlace(id))
            .sorted().toList();
    private final CompletableFuture<List<Zone>> zones;

    /**
     * Returns at once. The names of hundreds of zones take a while: they are found in the background, and waited for
     * where somebody looks for one.
     *
     * @param when the moment whose offsets and names count: those of summer or those of winter
     */
    public ZoneNames(Instant when) {
        zones = CompletableFuture.supplyAsync(() -> ids.stream().map(ZoneId::of).map(id -> zone(id, when)).toList());
    }

    /** Names of the old ways, such as {@code SystemV/AST4} or {@code EST5EDT}, only make lists longer. */
    private static boolean isPlace(String id) {
        return id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static Zone zone(ZoneId id, Instant when) {
        String style = id.getDisplayName(TextStyle.FULL, Locale.getDefault());
        return new Zone(id, id.getRules().getOffset(when), style);
    }

    /** Those in which each of the words occurs, the best first: whose city begins with what was typed. */
    public List<Zone> find(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(w -> !w.isEmpty())
                .toList();
        String all = String.join(" ", words);
        return zones.join().stream().filter(z -> words.stream().allMatch(z::isBy))
                .sorted(Comparator.comparing((Zone z) -> !z.city().toLowerCase(Locale.ROOT).startsWith(all))).toList();
    }

    /** The zone that is meant: by its id, its offset, or a city that there is once. Empty for what is none. */
    public Optional<ZoneId> read(String text) {
        String line = text.strip();
        List<String> cities = ids.stream().filter(id -> city(id).equalsIgnoreCase(line)).toList();
        if (cities.size() == 1) {
            return Optional.of(ZoneId.of(cities.getFirst()));
        }
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(line));
        } catch (DateTimeException e) {
            return ids.stream().filter(id -> id.equalsIgnoreCase(line.replace(' ', '_'))).findFirst().map(ZoneId::of);
        }
    }
}
