package org.deskwright.estate.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;

/** How long ago users were connected, reckoned from the moment of the evidence. */
public final class LastSeen {
    /** The connection status was read, and names no time at which a user was connected. */
    public static final String NEVER_TOLD = "none-known";
    /** Longer ago than all other. */
    public static final String LONGER = "longer";

    private static final String ATTRIBUTE = Aspect.LAST_SEEN.attribute();
    private static final List<String> AGES = List.of("1d", "7d", "30d", "90d", "365d");

    private LastSeen() {
    }

    /** The queries are asked themselves, so that no other rows are found than are counted. */
    static Tally tally(Fleet fleet, BitSet among) {
        List<Slice> slices = new ArrayList<>();
        String after = "";
        for (String age : AGES) {
            slices.add(slice(fleet, among, age, after + ATTRIBUTE + "<=" + age));
            after = ATTRIBUTE + ">" + age + " ";
        }
        slices.add(slice(fleet, among, LONGER, after.strip()));
        slices.add(slice(fleet, among, NEVER_TOLD, ATTRIBUTE + "=\"none known\""));
        Slice unknown = slice(fleet, among, "", Tallies.equal(ATTRIBUTE, ""));
        if (unknown.count() > 0) {
            slices.add(unknown);
        }
        return new Tally(Aspect.LAST_SEEN, slices, among.cardinality());
    }

    private static Slice slice(Fleet fleet, BitSet among, String key, String query) {
        try {
            BitSet found = fleet.workspaces()
                    .find(QueryParser.parse(query, fleet.workspaces().vocabulary(), fleet.clock()));
            found.and(among);
            return new Slice(key, found.cardinality(), query);
        } catch (QueryException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
