package org.deskwright.estate.ui.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** Collects a {@link FactSheet} section by section. Names are keys of the texts beside this class. */
final class SheetWriter {
    private static final Texts TEXTS = Texts.beside(SheetWriter.class);

    private final Fleet fleet;
    private final ZoneId zone;
    private final List<Section> sections = new ArrayList<>();
    private final List<Related> related = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private String heading = "";
    private List<Fact> facts = new ArrayList<>();

    SheetWriter(Fleet fleet) {
        this.fleet = fleet;
        this.zone = fleet.evidence().zone();
    }

    Estate estate() {
        return fleet.estate();
    }

    Fleet fleet() {
        return fleet;
    }

    String word(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    SheetWriter section(String key) {
        end();
        heading = TEXTS.get("section." + key);
        return this;
    }

    private void end() {
        if (!facts.isEmpty()) {
            sections.add(new Section(heading, facts));
            facts = new ArrayList<>();
        }
    }

    /** What an admin asks for, so that it is said too when it is not known. */
    SheetWriter fact(String key, String value) {
        facts.add(new Fact(TEXTS.get("fact." + key), value));
        return this;
    }

    SheetWriter fact(String key, Collection<String> values) {
        return fact(key, String.join("\n", values));
    }

    SheetWriter fact(String key, Optional<Boolean> value) {
        return fact(key, value.map(yes -> TEXTS.get(yes ? "yes" : "no")).orElse(""));
    }

    SheetWriter moment(String key, Optional<Instant> at) {
        return fact(key, at.map(this::text).orElse(""));
    }

    String text(Instant at) {
        return Moments.minute(zone, at);
    }

    /** What is worth a line only where there is something to say. */
    SheetWriter maybe(String key, String value) {
        return value.isEmpty() ? this : fact(key, value);
    }

    SheetWriter maybe(String key, Collection<String> values) {
        return maybe(key, String.join("\n", values));
    }

    /** A number that is 0 when it was not told. */
    SheetWriter size(String key, int value, String unit) {
        return fact(key, value == 0 ? "" : TEXTS.get(unit, value));
    }

    /** What only another call tells. */
    SheetWriter asks(String kind, boolean known) {
        if (!known) {
            missing.add(kind);
        }
        return this;
    }

    /** A link to an item, where it was read; else its id, and what would tell of it. */
    SheetWriter link(String role, String id, Optional<? extends Item> item, String kind) {
        if (id.isEmpty() && item.isEmpty()) {
            return this;
        }
        if (item.isPresent()) {
            related.add(new Related(TEXTS.get("fact." + role), Names.withId(item.get()), item.get()));
        } else {
            fact(role, TEXTS.get("only-id", id));
            missing.add(kind);
        }
        return this;
    }

    SheetWriter link(String role, String name, Object target) {
        related.add(new Related(TEXTS.get("fact." + role), name, target));
        return this;
    }

    FactSheet sheet(Icon icon, String title, String kind, Item item) {
        return sheet(icon, title, kind, Optional.of(item));
    }

    FactSheet sheet(Icon icon, String title, String kind, Optional<Item> item) {
        end();
        return new FactSheet(icon, title, TEXTS.get("kind." + kind), List.copyOf(sections), List.copyOf(related),
                Set.copyOf(missing), item);
    }
}
