package org.deskwright.logs.ui.merged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.archive.Rotation;

/** What was typed in the filter of logs that were read together, for when one comes back to the same logs. */
final class KeptFilters {
    private static final int MOST = 32;

    private final Map<List<Rotation>, String> texts = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Rotation>, String> eldest) {
            return size() > MOST;
        }
    };

    void keep(List<Rotation> logs, String text) {
        texts.put(List.copyOf(logs), text);
    }

    /** Empty where nothing was. */
    String of(List<Rotation> logs) {
        return texts.getOrDefault(logs, "");
    }
}
