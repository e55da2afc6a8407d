package org.deskwright.estate.model;

import java.time.Instant;
import java.util.Optional;

/** What is known of connections beside the ids of their WorkSpaces; as {@link WorkspaceFacts} are of those. */
public interface ConnectionFacts {
    String state(int place);

    Optional<Instant> checkedAt(int place);

    Optional<Instant> lastConnectedAt(int place);

    Unknown more(int place);

    /** All of one, by which it is compared with others. */
    default OfOne of(int place) {
        return new OfOne(state(place), checkedAt(place), lastConnectedAt(place), more(place));
    }

    /** Those of one WorkSpace alone, whatever place is asked for. */
    record OfOne(String state, Optional<Instant> checkedAt, Optional<Instant> lastConnectedAt,
            Unknown more) implements ConnectionFacts {
        @Override
        public String state(int place) {
            return state;
        }

        @Override
        public Optional<Instant> checkedAt(int place) {
            return checkedAt;
        }

        @Override
        public Optional<Instant> lastConnectedAt(int place) {
            return lastConnectedAt;
        }

        @Override
        public Unknown more(int place) {
            return more;
        }

        @Override
        public OfOne of(int place) {
            return this;
        }
    }
}
