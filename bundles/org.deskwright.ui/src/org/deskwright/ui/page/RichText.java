package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text of which parts are set in another face, or lead to an address. Immutable.
 *
 * @param runs in the order of the text, not overlapping; what lies between them is plain
 */
public record RichText(String text, List<Run> runs) {
    /** How letters look. */
    public enum Face {
        STRONG, EMPHASIS, CODE, STRUCK
    }

    /**
     * A part of the text.
     *
     * @param end after its last character
     * @param address that it leads to; empty when it leads nowhere
     */
    public record Run(int start, int end, Set<Face> faces, String address) {
        public Run {
            faces = Set.copyOf(faces);
        }

        public boolean isLink() {
            return !address.isEmpty();
        }
    }

    public RichText {
        runs = List.copyOf(runs);
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /** The parts that lead somewhere. */
    public List<Run> links() {
        return runs.stream().filter(Run::isLink).toList();
    }

    /** Puts a text together from its beginning to its end. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        /** @param address may be empty */
        public Builder add(String part, Set<Face> faces, String address) {
            int start = text.length();
            text.append(part);
            if (!part.isEmpty() && (!faces.isEmpty() || !address.isEmpty())) {
                Run last = runs.isEmpty() ? null : runs.getLast();
                boolean on = last != null && last.end() == start && last.faces().equals(faces)
                        && last.address().equals(address);
                if (on) {
                    runs.removeLast();
                }
                runs.add(new Run(on ? last.start() : start, text.length(), faces, address));
            }
            return this;
        }

        public Builder add(String part) {
            return add(part, EnumSet.noneOf(Face.class), "");
        }

        public RichText build() {
            return new RichText(text.toString(), runs);
        }
    }
}
