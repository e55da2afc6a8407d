package org.deskwright.sample.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be known of all WorkSpaces of a folder without laying them out again for each call. */
public final class Digest {
    private final List<DirectoryDraft> directories;
    private final Function<DirectoryDraft, Stream<WorkspaceDraft>> layout;
    private final List<WorkspaceDraft> notable = new ArrayList<>();
    private final Map<String, Integer> byComputeType = new HashMap<>();
    private boolean made;

    Digest(List<DirectoryDraft> directories, Function<DirectoryDraft, Stream<WorkspaceDraft>> layout) {
        this.directories = directories;
        this.layout = layout;
    }

    private synchronized void make() {
        if (!made) {
            directories.stream().flatMap(layout).forEach(workspace -> {
                byComputeType.merge(workspace.desktop.compute(), 1, Integer::sum);
                if (workspace.isUnwell() || !workspace.trail.isEmpty()) {
                    notable.add(workspace);
                }
            });
            made = true;
        }
    }

    /** Those that are unwell, or of which the trail tells. */
    public List<WorkspaceDraft> notable() {
        make();
        return notable;
    }

    public Map<String, Integer> byComputeType() {
        make();
        return byComputeType;
    }
}
