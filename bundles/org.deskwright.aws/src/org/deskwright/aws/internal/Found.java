package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.estate.live.LivePage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The ids in the pages of one account and Region that more is asked about. Safe for several threads. */
final class Found {
    static final Set<String> KINDS = Set.of("aws.workspaces.describe-workspaces",
            "aws.workspaces.describe-workspace-directories", "aws.ds.describe-directories");
    /** Of what these hold more is asked likewise, and nothing waits for it. */
    static final Set<String> FURTHER = Set.of(Questions.kind("DescribeWorkspacesPools"),
            Questions.kind("DescribeWorkspaceBundles"));
    private static final String AMAZON = "AMAZON";
    /** States in which somebody will ask what was before, and what there is to go back to. */
    private static final Set<String> UNWELL = Set.of("UNHEALTHY", "IMPAIRED", "ERROR");

    private final Set<String> workspaces = new TreeSet<>();
    private final Set<String> unwell = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> directories = new TreeSet<>();
    private final Set<String> pools = new TreeSet<>();
    /** The bundles that WorkSpaces which are unwell were made from. */
    private final Set<String> suspects = new TreeSet<>();
    /** By id, the image of each bundle of the account's own. */
    private final Map<String, String> bundles = new HashMap<>();
    private final Map<String, Set<String>> ofDirectory = new HashMap<>();
    private boolean managed;

    void page(LivePage page) {
        if (KINDS.contains(page.kind()) || FURTHER.contains(page.kind())) {
            JsonObject json = JsonParser.parseString(page.json()).getAsJsonObject();
            synchronized (this) {
                each(json, "Workspaces").forEach(this::workspace);
                each(json, "Directories").forEach(d -> directories.add(SignedCall.text(d, "DirectoryId")));
                each(json, "WorkspacesPools").forEach(pool -> pools.add(SignedCall.text(pool, "PoolId")));
                each(json, "Bundles").forEach(this::bundle);
                each(json, "DirectoryDescriptions")
                        .forEach(d -> managed |= SignedCall.text(d, "Type").equals("MicrosoftAD"));
            }
        }
    }

    private static List<JsonObject> each(JsonObject page, String member) {
        List<JsonObject> items = new ArrayList<>();
        if (page.get(member) instanceof JsonArray array) {
            for (JsonElement item : array) {
                if (item instanceof JsonObject object) {
                    items.add(object);
                }
            }
        }
        return items;
    }

    private void bundle(JsonObject bundle) {
        if (!SignedCall.text(bundle, "Owner").equalsIgnoreCase(AMAZON)) {
            bundles.put(SignedCall.text(bundle, "BundleId"), SignedCall.text(bundle, "ImageId"));
        }
    }

    private void workspace(JsonObject workspace) {
        String id = SignedCall.text(workspace, "WorkspaceId");
        workspaces.add(id);
        ofDirectory.computeIfAbsent(SignedCall.text(workspace, "DirectoryId"), d -> new TreeSet<>()).add(id);
        if (UNWELL.contains(SignedCall.text(workspace, "State"))) {
            unwell.add(id);
            suspects.add(SignedCall.text(workspace, "BundleId"));
        }
        String key = SignedCall.text(workspace, "VolumeEncryptionKey");
        // the key that AWS manages cannot be disabled
        if (!key.isEmpty() && !key.contains("alias/aws/")) {
            keys.add(key);
        }
    }

    synchronized boolean isEmpty() {
        return workspaces.isEmpty() && directories.isEmpty();
    }

    synchronized List<String> workspaces() {
        return List.copyOf(workspaces);
    }

    /** Those of a directory. */
    synchronized List<String> workspaces(String directory) {
        return List.copyOf(ofDirectory.getOrDefault(directory, Set.of()));
    }

    synchronized List<String> unwell() {
        return List.copyOf(unwell);
    }

    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    synchronized List<String> directories() {
        return List.copyOf(directories);
    }

    synchronized List<String> pools() {
        return List.copyOf(pools);
    }

    /** Bundles of the account's own that WorkSpaces which are unwell were made from. */
    synchronized List<String> suspects() {
        return suspects.stream().filter(bundles::containsKey).toList();
    }

    /** The images of these. */
    synchronized List<String> imagesOfSuspects() {
        return suspects.stream().map(id -> bundles.getOrDefault(id, "")).filter(id -> !id.isEmpty()).distinct().sorted()
                .toList();
    }

    /** Whether a managed Microsoft AD is among the directories. */
    synchronized boolean isManaged() {
        return managed;
    }
}
