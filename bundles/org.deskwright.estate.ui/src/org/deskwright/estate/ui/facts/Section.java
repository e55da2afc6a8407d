package org.deskwright.estate.ui.facts;

import java.util.List;

/** Facts that belong together. */
public record Section(String title, List<Fact> facts) {
    public Section {
        facts = List.copyOf(facts);
    }
}
