package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Scope;
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
        Optional<Detail> series = series(directory, inquiry);
        if (series.isEmpty()) {
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

    /** One for each account and Region: metrics are mostly read of all directories there, or of none. */
    @Override
    void finish(Inquiry inquiry) {
        Map<Scope, List<String>> unmeasured = new TreeMap<>();
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            if (series(directory, inquiry).isEmpty()) {
                unmeasured.computeIfAbsent(directory.scope(), _ -> new ArrayList<>()).add(directory.id());
            }
        }
        unmeasured.forEach((scope, directories) -> inquiry.missing(Subjects.account(scope), "not-measured",
                Values.of("directories", Verdicts.examples(directories), "count", directories.size()), List.of(),
                directories.stream().map(id -> Missing.evidence(Kinds.METRICS, id + " " + METRIC))
                        .toArray(Missing[]::new)));
    }

    private static Optional<Detail> series(WorkspaceDirectory directory, Inquiry inquiry) {
        return inquiry.evidence().find(Details.KIND).orElse(Details.NONE).find(Kinds.METRICS, directory.scope(),
                directory.id() + " " + METRIC);
    }
}
