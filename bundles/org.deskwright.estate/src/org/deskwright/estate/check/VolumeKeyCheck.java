package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.deskwright.estate.model.Workspace;

import com.google.gson.JsonObject;

/** Keys of encrypted volumes that are not enabled: what hangs on them does not come up again. */
final class VolumeKeyCheck extends EstateCheck {
    VolumeKeyCheck() {
        super("estate.volume-key");
    }

    private record Key(Scope scope, String id) implements Comparable<Key> {
        /** Written out here and below, because what records have takes far longer in a process that is young. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key it && id.equals(it.id) && (scope == it.scope || scope.equals(it.scope));
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

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
        List<Detail> read = DetailTable.of(evidence, Kinds.KEY).all();
        Map<Key, List<Workspace>> byKey = new HashMap<>();
        int managed = 0;
        for (Workspace workspace : reading.estate().liveWorkspaces()) {
            String key = workspace.volumeEncryptionKey();
            if (key.contains("alias/aws/")) {
                managed++;
            } else if (!key.isEmpty()) {
                byKey.computeIfAbsent(new Key(workspace.scope(), key), _ -> new ArrayList<>()).add(workspace);
            }
        }
        int enabled = 0;
        for (Map.Entry<Key, List<Workspace>> one : new TreeMap<>(byKey).entrySet()) {
            enabled += decide(one.getKey(), one.getValue(), read, verdicts) ? one.getValue().size() : 0;
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
    private static boolean decide(Key key, List<Workspace> workspaces, List<Detail> read, Verdicts verdicts) {
        Subject subject = new Subject("key", key.id, "", key.scope);
        Values values = Values.of("key", key.id, "count", workspaces.size());
        Optional<Detail> detail = read.stream()
                .filter(one -> DetailTable.agree(one.scope(), key.scope) && isOf(one, key.id)).findFirst();
        String state = detail.map(VolumeKeyCheck::state).orElse("");
        if (state.isEmpty()) {
            verdicts.missing(subject, "key-unread", values, List.of(Missing.evidence(Kinds.KEY, key.id)));
        } else if (!state.equals("Enabled")) {
            Optional<Instant> deletion = Trees.moment(metadata(detail.get()).get("DeletionDate"));
            Values known = values.and("state", state).and("workspaces",
                    Verdicts.examples(workspaces.stream().map(Workspace::id).toList()));
            verdicts.finding(subject, deletion.isPresent() ? "pending-deletion" : "not-enabled",
                    deletion.map(at -> known.and("deletion", at)).orElse(known), detail.get().ref("KeyState"),
                    workspaces.getFirst().ref("VolumeEncryptionKey"));
        }
        return state.equals("Enabled");
    }

    /** A WorkSpace names its key by ARN, or by its id alone. */
    private static boolean isOf(Detail detail, String key) {
        return detail.id().equals(key) || Trees.text(metadata(detail), "KeyId").equals(key);
    }

    private static String state(Detail detail) {
        return Trees.text(metadata(detail), "KeyState");
    }

    private static JsonObject metadata(Detail detail) {
        return detail.tree().get("KeyMetadata") instanceof JsonObject key ? key : new JsonObject();
    }
}
