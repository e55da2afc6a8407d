package org.deskwright.estate.fleet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.WorkspacesPool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Makes pools out of answers that are kept as they came. What is not told, or of another type, is empty. */
final class PoolReading {
    private final Map<String, JsonElement> tree;

    private PoolReading(Map<String, JsonElement> tree) {
        this.tree = tree;
    }

    /** In the order of account, Region and id. */
    static List<WorkspacesPool> of(Evidence evidence) {
        return evidence.find(Details.KIND).orElse(Details.NONE).all(WorkspacesPool.EVIDENCE).stream()
                .map(detail -> new PoolReading(detail.tree()).pool(detail)).toList();
    }

    private WorkspacesPool pool(Detail detail) {
        return new WorkspacesPool(detail.id(), text("PoolName"), text("Description"), text("State"), text("BundleId"),
                text("DirectoryId"), text("RunningMode"), sessions("DesiredUserSessions"),
                sessions("ActualUserSessions"), sessions("ActiveUserSessions"), sessions("AvailableUserSessions"),
                errors(), moment(tree.get("CreatedAt")), detail.provenance(), detail.members());
    }

    private String text(String name) {
        return text(tree.get(name));
    }

    private static String text(JsonElement value) {
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private OptionalInt sessions(String name) {
        try {
            return tree.get("CapacityStatus") instanceof JsonObject capacity
                    ? OptionalInt.of(Integer.parseInt(text(capacity.get(name))))
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private List<String> errors() {
        return tree.get("Errors") instanceof JsonArray errors
                ? errors.asList().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                        .map(e -> String.join(": ",
                                Stream.of(text(e.get("ErrorCode")), text(e.get("ErrorMessage")))
                                        .filter(t -> !t.isEmpty()).toList()))
                        .toList()
                : List.of();
    }

    /** As the AWS CLI prints it, or in seconds as the API does. */
    private static Optional<Instant> moment(JsonElement value) {
        String text = text(value);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(value.getAsJsonPrimitive().isNumber()
                            ? Instant.ofEpochSecond(value.getAsLong())
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
