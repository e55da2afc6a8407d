package org.deskwright.estate.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Values;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** Devices that a directory turned away because their certificates are missing or unfit. */
final class TrustedDeviceCheck extends DirectoryCheck {
    private static final String METRIC = "TrustedDeviceValidationFailure";

    TrustedDeviceCheck() {
        super("estate.trusted-device");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Optional<Detail> series = inquiry.evidence().find(Details.KIND).orElse(Details.NONE).find(Kinds.METRICS,
                directory.scope(), directory.id() + " " + METRIC);
        if (series.isEmpty()) {
            inquiry.missing(Subjects.of(directory), "not-measured", Values.of("directory", directory.id()), List.of(),
                    Missing.evidence(Kinds.METRICS, directory.id() + " " + METRIC));
            return;
        }
        Map<String, JsonElement> tree = series.get().tree();
        long failures = 0;
        if (tree.get("Values") instanceof JsonArray values) {
            for (JsonElement value : values) {
                failures += value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber() ? value.getAsLong() : 0;
            }
        }
        if (failures == 0) {
            inquiry.inOrder("none");
            return;
        }
        List<String> times = tree.get("Timestamps") instanceof JsonArray all
                ? all.asList().stream().map(JsonElement::getAsString).sorted().toList()
                : List.of();
        inquiry.finding(Subjects.of(directory), "turned-away",
                Values.of("directory", directory.id(), "failures", failures, "from",
                        times.isEmpty() ? "" : times.getFirst(), "until", times.isEmpty() ? "" : times.getLast()),
                List.of(series.get().ref("Values")));
    }
}
