package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.awscli.CallLayout;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;

/**
 * Takes evidence that was read from files into the store, each answer with its own age. Answers of one call, account
 * and Region from several folders become as many snapshots, the oldest first. What is not newer than what the store has
 * is passed over; so importing the same twice does nothing.
 */
public final class EvidenceImport {
    private static final String FILTERED = "holds less than half of the answer before or after it; it may have been"
            + " asked with a filter, so what it lacks is not taken as gone";
    private static final String NO_PLACE = "does not say its account and Region, so nothing is taken as gone";
    private static final String PAGES_LACK = "pages are missing";

    private final EstateStore store;
    private final String origin;

    /** A call for one account and Region, and the folder that its pages lie in. */
    private record Place(String kind, Scope scope, String folder) {
        static Place of(Provenance from) {
            return new Place(from.kind(), from.scope(), from.source().substring(0, from.source().lastIndexOf('/') + 1));
        }
    }

    /** All pages of a place. */
    private static final class Sheet {
        private final List<Item> items = new ArrayList<>();
        private boolean complete = true;
        /** Of the next newer answer, if there is one. */
        private int later;
        private Instant readAt = Instant.MAX;

        void cover(Coverage.Entry entry) {
            complete &= entry.complete();
            Instant at = entry.provenance().readAt();
            readAt = at.isBefore(readAt) ? at : readAt;
        }
    }

    private EvidenceImport(EstateStore store, String origin) {
        this.store = store;
        this.origin = origin;
    }

    /**
     * @param origin where the evidence is from, in a few words for the admin
     * @return the new snapshots, oldest first; none where the store has it all
     */
    public static List<Snapshot> run(EstateStore store, Evidence evidence, String origin) throws StoreException {
        return new EvidenceImport(store, origin).run(evidence);
    }

    private List<Snapshot> run(Evidence evidence) throws StoreException {
        Map<Place, Sheet> sheets = new LinkedHashMap<>();
        evidence.coverage().entries().stream().filter(e -> CallLayout.of(e.provenance().kind()).isPresent())
                .forEach(entry -> sheets.computeIfAbsent(Place.of(entry.provenance()), p -> new Sheet()).cover(entry));
        evidence.find(Estate.KIND).ifPresent(estate -> items(estate).forEach(item -> {
            Sheet sheet = sheets.get(Place.of(item.provenance()));
            if (sheet != null) {
                sheet.items.add(item);
            }
        }));
        Map<Object, Known> known = store.known();
        Map<Object, List<Map.Entry<Place, Sheet>>> series = new HashMap<>();
        sheets.entrySet().stream().filter(sheet -> isNews(sheet, known))
                .forEach(sheet -> series
                        .computeIfAbsent(Known.key(sheet.getKey().scope, sheet.getKey().kind), k -> new ArrayList<>())
                        .add(sheet));
        // the newest of each series go together, and those before them, and so on
        SortedMap<Integer, List<Map.Entry<Place, Sheet>>> rounds = new TreeMap<>(Comparator.reverseOrder());
        series.values().forEach(all -> {
            all.sort(Comparator.comparing((Map.Entry<Place, Sheet> sheet) -> sheet.getValue().readAt).reversed());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).getValue().later = i == 0 ? 0 : all.get(i - 1).getValue().items.size();
                rounds.computeIfAbsent(i, r -> new ArrayList<>()).add(all.get(i));
            }
        });
        List<Snapshot> snapshots = new ArrayList<>();
        for (List<Map.Entry<Place, Sheet>> round : rounds.values()) {
            snapshots.add(snapshot(round));
        }
        return snapshots;
    }

    private static boolean isNews(Map.Entry<Place, Sheet> sheet, Map<Object, Known> known) {
        Known before = known.get(Known.key(sheet.getKey().scope, sheet.getKey().kind));
        return before == null || sheet.getValue().readAt.isAfter(before.readAt());
    }

    private Snapshot snapshot(List<Map.Entry<Place, Sheet>> round) throws StoreException {
        Map<Object, Known> known = store.known();
        Instant begun = round.stream().map(sheet -> sheet.getValue().readAt).min(Comparator.naturalOrder())
                .orElseThrow();
        try (SnapshotWriter writer = store.begin(origin, begun)) {
            for (Map.Entry<Place, Sheet> entry : round) {
                Sheet sheet = entry.getValue();
                Scope scope = entry.getKey().scope;
                Request request = Request.whole(scope, entry.getKey().kind);
                if (!sheet.items.isEmpty()) {
                    writer.page(request, page(request, sheet.items), sheet.readAt);
                }
                Known before = known.get(Known.key(scope, request.kind()));
                String lack = !sheet.complete
                        ? PAGES_LACK
                        : !scope.isComplete() ? NO_PLACE : isFiltered(sheet, before) ? FILTERED : "";
                if (lack.isEmpty()) {
                    writer.complete(request, sheet.readAt);
                } else {
                    writer.lacking(request, Outcome.PARTIAL, lack, sheet.readAt);
                }
            }
            return writer.commit();
        } catch (UnreadablePageException e) {
            throw new IllegalStateException("What was read is written as it can be read again", e);
        }
    }

    /** Against what was known before, and against what comes next, where the first answer is the filtered one. */
    private static boolean isFiltered(Sheet sheet, Known before) {
        int most = Math.max(before == null ? 0 : before.count(), sheet.later);
        return 2 * sheet.items.size() < most;
    }

    private static byte[] page(Request request, List<Item> items) {
        StringBuilder page = new StringBuilder("{\"").append(CallLayout.of(request.kind()).orElseThrow().list())
                .append("\":[");
        String comma = "";
        for (Item item : items) {
            page.append(comma).append(EstateJson.toJson(item));
            comma = ",";
        }
        return page.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<? extends Item> items(Estate estate) {
        return Stream.<Stream<? extends Item>>of(estate.workspaces().stream(),
                estate.workspaces().stream().flatMap(w -> estate.earlierStates(w).stream()),
                estate.directories().stream(), estate.descriptions().stream(), estate.ipGroups().stream(),
                estate.bundles().stream(), estate.subnets().stream(), estate.securityGroups().stream(),
                estate.routeTables().stream(), estate.networkInterfaces().stream(), estate.natGateways().stream(),
                estate.elasticAddresses().stream(), estate.connectionStatuses().stream()).flatMap(Function.identity());
    }
}
