package org.deskwright.logs.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which records may begin. Readers tell the ways of several formats apart by their numbers in the list of all.
 *
 * @param format its number among the formats
 */
public record FormatStamp(int format, Stamp stamp) {
    /** All ways of the formats, in their order. */
    public static List<FormatStamp> of(List<LogFormat> formats) {
        List<FormatStamp> all = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++) {
            for (Stamp stamp : formats.get(i).stamps()) {
                all.add(new FormatStamp(i, stamp));
            }
        }
        return List.copyOf(all);
    }
}
