package org.deskwright.core.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What helps, step by step. One that changes anything states under which condition it may be used, whom it touches and
 * how to undo it.
 *
 * @param id unique within its topic
 */
public record Remedy(String id, String title, List<Step> steps, Optional<Change> change) {

    public Remedy {
        steps = List.copyOf(steps);
    }

    /** One step. Texts may hold placeholders such as {@code {directory}}. */
    public sealed interface Step {
        /** Something to know or to do by hand. */
        record Explain(String text) implements Step {}

        /** Text to copy into a shell: {@code aws}, {@code powershell}, {@code bash} or {@code cmd}. */
        record Command(String shell, String text, String note) implements Step {}

        /** Documentation. */
        record Link(String title, String url) implements Step {}

        /** Something the workbench can do; {@code command} is an Eclipse command id. */
        record Workbench(String command, String title, Map<String, String> parameters) implements Step {
            public Workbench {
                parameters = Map.copyOf(parameters);
            }
        }
    }

    /** What a change presupposes, touches, and how it is undone. */
    public record Change(String precondition, String blastRadius, String undo) {}
}
