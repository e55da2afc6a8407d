package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.Workspace;

import com.google.gson.JsonObject;

/** Keys of encrypted volumes that are not enabled: what hangs on them does not come up again. */
final class VolumeKeyCheck extends EstateCheck {
    VolumeKeyCheck() {
        super("estate.volume-key");
    }

    private record Key(Scope scope, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = id.compareTo(other.id);
            return order != 0 ? order : scope.compareTo(other.scope);
        }
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        Details details = evidence.find(Details.KIND).orElse(Details.NONE);
        Map<Key, List<Workspace>> byKey = new TreeMap<>();
        int managed = 0;
        for (Workspace workspace : reading.liveWorkspaces()) {
            String key = workspace.volumeEncryptionKey();
            if (key.contains("alias/aws/")) {
                managed++;
            } else if (!key.isEmpty()) {
                byKey.computeIfAbsent(new Key(workspace.scope(), key), _ -> new ArrayList<>()).add(workspace);
            }
        }
        int enabled = 0;
        for (Map.Entry<Key, List<Workspace>> one : byKey.entrySet()) {
            enabled += decide(one.getKey(), one.getValue(), details, verdicts) ? one.getValue().size() : 0;
        }
        if (enabled > 0) {
            verdicts.passed("enabled", Values.of("count", enabled));
        }
        if (managed > 0) {
            verdicts.passed("managed-by-aws", Values.of("count", managed));
        }
        if (verdicts.isEmpty()) {
            verdicts.notApplicable("none-encrypted", Values.NONE);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    /** Whether the key is enabled. */
    private static boolean decide(Key key, List<Workspace> workspaces, Details details, Verdicts verdicts) {
        Subject subject = new Subject("key", key.id, "", key.scope);
        Values values = Values.of("key", key.id, "count", workspaces.size());
        Optional<Detail> detail = details.find(Kinds.KEY, key.scope, key.id);
        String state = detail.map(VolumeKeyCheck::state).orElse("");
        if (state.isEmpty()) {
            verdicts.missing(subject, "key-unread", values, List.of(Missing.evidence(Kinds.KEY, key.id)));
        } else if (!state.equals("Enabled")) {
            verdicts.finding(subject, "not-enabled",
                    values.and("state", state).and("workspaces",
                            Verdicts.examples(workspaces.stream().map(Workspace::id).toList())),
                    detail.get().ref("KeyState"), workspaces.getFirst().ref("VolumeEncryptionKey"));
        }
        return state.equals("Enabled");
    }

    private static String state(Detail detail) {
        return detail.tree().get("KeyMetadata") instanceof JsonObject key && key.has("KeyState")
                && key.get("KeyState").isJsonPrimitive() ? key.get("KeyState").getAsString() : "";
    }
}
