package org.deskwright.core.topic;

/**
 * A kind of evidence and how an admin gets it.
 *
 * @param id evidence kind id
 * @param how one sentence
 * @param command what to run, or empty; may hold {@code {account}} and {@code {region}}
 * @param reader the reader that takes it, or empty while none does
 */
public record EvidenceSource(String id, String title, String how, String command, String reader) {
    public EvidenceSource {
        title = title == null ? "" : title;
        how = how == null ? "" : how;
        command = command == null ? "" : command;
        reader = reader == null ? "" : reader;
    }
}
