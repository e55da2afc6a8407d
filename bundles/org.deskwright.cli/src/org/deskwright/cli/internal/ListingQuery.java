package org.deskwright.cli.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.FindingTally;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.Query;
import org.deskwright.estate.query.QueryClock;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.Vocabulary;

/**
 * Which rows of a listing are wanted. WorkSpaces are asked about with all that is known of them, as in the workbench;
 * everything else by its columns.
 */
public final class ListingQuery {
    private static final String WORKSPACES = "workspaces";
    private static final Set<String> FOUND = Set.of("findings", "problems", "warnings", "cannot-tell");

    /** Columns that are asked for by more and less. */
    private static final Set<String> NUMBERS = Set.of("free", "in-use", "sessions", "wanted", "inbound", "outbound");

    private final String text;
    private final String type;
    private final List<String> head;

    private ListingQuery(String text, String type, List<String> head) {
        this.text = text;
        this.type = type;
        this.head = head;
    }

    /**
     * @param head names of the columns
     * @throws UsageProblem when the text cannot be understood
     */
    public static ListingQuery of(String text, String type, List<String> head) {
        ListingQuery query = new ListingQuery(text, type, head);
        Evidence none = Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build();
        query.parse(query.vocabulary(Fleet.of(none)), none);
        return query;
    }

    /**
     * Those of the rows, which are in the order of the estate, that are wanted.
     *
     * @param outcomes runs the checks; asked only where the query is about what they say
     */
    public List<List<String>> choose(List<List<String>> rows, Evidence evidence,
            Supplier<List<ReportedOutcome>> outcomes) {
        Fleet fleet = Fleet.of(evidence);
        Query query = parse(vocabulary(fleet), evidence);
        IntStream places;
        if (type.equals(WORKSPACES)) {
            boolean found = query.attributes().stream().anyMatch(FOUND::contains);
            Fleet told = found ? fleet.withFindings(FindingTally.of(outcomes.get())) : fleet;
            places = told.workspaces().find(query).stream();
        } else {
            places = new Sheet<>(rows, columns()).find(query).stream();
        }
        return places.mapToObj(rows::get).toList();
    }

    private Query parse(Vocabulary<?> vocabulary, Evidence evidence) {
        try {
            return QueryParser.parse(text, vocabulary, new QueryClock(evidence.asOf(), evidence.zone()));
        } catch (QueryException e) {
            throw new UsageProblem("--query, character " + (e.position() + 1) + ": " + e.getMessage());
        }
    }

    private Vocabulary<?> vocabulary(Fleet fleet) {
        return type.equals(WORKSPACES) ? fleet.workspaces().vocabulary() : columns();
    }

    private Vocabulary<List<String>> columns() {
        return new Vocabulary<>(IntStream.range(0, head.size())
                .mapToObj(i -> NUMBERS.contains(head.get(i))
                        ? Attribute.<List<String>>number(head.get(i), row -> number(row.get(i)))
                        : Attribute.<List<String>>text(head.get(i), row -> row.get(i)))
                .toList());
    }

    private static long number(String text) {
        return text.isEmpty() ? Attribute.UNKNOWN : Long.parseLong(text);
    }
}
