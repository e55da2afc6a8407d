package org.deskwright.core.topic;

import java.time.Duration;
import java.util.Optional;

/**
 * A kind of evidence and how an admin gets it.
 *
 * @param id evidence kind id
 * @param how one sentence
 * @param command what to run, or empty; may hold {@code {account}} and {@code {region}}
 * @param reader the reader that takes it, or empty while none does
 * @param freshFor how long before the moment of a diagnosis it may have been read to count as fresh, in the form of ISO
 *     8601; empty where its age does not matter
 */
public record EvidenceSource(String id, String title, String how, String command, String reader, String freshFor) {
    public EvidenceSource {
        title = title == null ? "" : title;
        how = how == null ? "" : how;
        command = command == null ? "" : command;
        reader = reader == null ? "" : reader;
        freshFor = freshFor == null ? "" : freshFor;
    }

    /** One whose age does not matter. */
    public EvidenceSource(String id, String title, String how, String command, String reader) {
        this(id, title, how, command, reader, "");
    }

    /** Whether this version does something with it when it is given. */
    public boolean isRead() {
        return !reader.isEmpty();
    }

    public Optional<Duration> staysFresh() {
        return freshFor.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(freshFor));
    }
}
