package org.deskwright.estate.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.deskwright.estate.query.Facet;
import org.deskwright.estate.query.Sheet;

/** Counts a fleet by every {@link Aspect}. Takes some milliseconds for 100,000 WorkSpaces. */
public final class Tallies {
    private static final Comparator<Slice> LARGEST_FIRST = Comparator.comparing(Slice::isUnknown)
            .thenComparing(Comparator.comparingInt(Slice::count).reversed()).thenComparing(Slice::key);

    private Tallies() {
    }

    /**
     * @param places whose WorkSpaces, directories and findings count; all when there are none
     * @param outcomes what checks have said so far
     * @return a tally for each aspect, in the order of those
     */
    public static List<Tally> of(Fleet fleet, Set<FleetPlace> places, List<ReportedOutcome> outcomes) {
        BitSet workspaces = places.isEmpty()
                ? fleet.workspaces().all()
                : FleetTree.workspaces(fleet.workspaces(), places);
        BitSet directories = directories(fleet, places);
        return Stream.of(Aspect.values()).map(aspect -> {
            Cancellation.poll();
            return switch (aspect) {
                case LAST_SEEN -> LastSeen.tally(fleet, workspaces);
                case FINDINGS -> FindingSlices.tally(outcomes, new Concern(fleet.estate(), places));
                case PROTOCOL -> byText(aspect, fleet.workspaces(), workspaces, true);
                case DIRECTORY_TYPE -> byText(aspect, fleet.directories(), directories, false);
                case STATE, OPERATING_SYSTEM, RUNNING_MODE -> byText(aspect, fleet.workspaces(), workspaces, false);
            };
        }).toList();
    }

    private static BitSet directories(Fleet fleet, Set<FleetPlace> places) {
        BitSet found = fleet.directories().all();
        if (!places.isEmpty()) {
            found.stream().filter(at -> places.stream().noneMatch(p -> p.holds(fleet.directories().row(at).place())))
                    .forEach(found::clear);
        }
        return found;
    }

    /** @param list whether the text names several things, each of which counts */
    private static Tally byText(Aspect aspect, Sheet<?> sheet, BitSet places, boolean list) {
        Facet facet = sheet.facet(aspect.attribute());
        int[] counts = new int[facet.distinct()];
        places.stream().forEach(place -> counts[facet.code(place)]++);
        Map<String, Integer> byKey = new HashMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                String text = facet.textOf(code);
                for (String key : list ? text.split(", ") : new String[]{text}) {
                    byKey.merge(key, counts[code], Integer::sum);
                }
            }
        }
        List<Slice> slices = new ArrayList<>();
        byKey.forEach((key, count) -> slices.add(new Slice(key, count, equal(aspect.attribute(), key))));
        return new Tally(aspect, slices.stream().sorted(LARGEST_FIRST).toList(), places.cardinality());
    }

    /** A query for the attribute's very text; for none when it is empty. */
    static String equal(String attribute, String text) {
        if (text.isEmpty()) {
            return attribute + ":\"\"";
        }
        boolean plain = text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-');
        return attribute + "=" + (plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
}
