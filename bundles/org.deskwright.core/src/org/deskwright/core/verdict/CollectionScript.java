package org.deskwright.core.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;

/**
 * One script that fetches all that is missing and that Deskwright reads: a call for each kind of evidence and each
 * account and Region that lacks it. What people have to look at themselves stands beneath as comments.
 *
 * @param text the script; empty when there is nothing to fetch and nothing to look at
 * @param calls how many calls of the AWS CLI it makes
 * @param byHand what it cannot fetch
 */
public record CollectionScript(String text, int calls, List<Need> byHand) {
    private static final String EXAMPLE_ACCOUNT = "111122223333";
    private static final String EXAMPLE_REGION = "eu-west-1";

    /**
     * @param title what it is for, for people
     * @param open outcomes that say what is missing
     */
    public static CollectionScript of(Shell shell, String title, Optional<Evidence> evidence,
            Collection<ReportedOutcome> open) {
        Coverage coverage = evidence.map(Evidence::coverage).orElse(Coverage.NONE);
        Places places = new Places(coverage);
        Map<Scope, Map<AwsCall, AwsCall>> calls = new TreeMap<>();
        Map<String, Need> byHand = new LinkedHashMap<>();
        for (ReportedOutcome outcome : open) {
            for (Need need : outcome.missing()) {
                Optional<AwsCall> call = need.readable() ? AwsCall.of(need.command()) : Optional.empty();
                if (call.isPresent()) {
                    lacking(need.kind(), outcome.subject().scope(), places, coverage).forEach(
                            p -> calls.computeIfAbsent(p, s -> new LinkedHashMap<>()).merge(call.get().unfiltered(),
                                    call.get(), (a, b) -> a.equals(b) ? a : a.unfiltered()));
                } else if (!need.kind().equals(Answers.KIND_ID)) {
                    byHand.putIfAbsent(need.kind() + " " + need.command(), need);
                }
            }
        }
        List<Need> rest = List.copyOf(byHand.values());
        int count = calls.values().stream().mapToInt(Map::size).sum();
        return new CollectionScript(count + rest.size() == 0 ? "" : text(shell, title, calls, rest), count, rest);
    }

    /** Where it is not complete; all that is concerned when it is, because then some of it is missing in particular. */
    private static List<Scope> lacking(String kind, Scope subject, Places places, Coverage coverage) {
        List<Scope> concerned = places.of(subject);
        List<Scope> lacking = concerned.stream().filter(p -> !coverage.isComplete(kind, p)).toList();
        return lacking.isEmpty() ? concerned : lacking;
    }

    private static String text(Shell shell, String title, Map<Scope, Map<AwsCall, AwsCall>> calls, List<Need> byHand) {
        List<String> lines = new ArrayList<>();
        lines.add(head(shell).replace("{title}", oneLine(title)).stripTrailing());
        lines.add("");
        Set<String> asked = new LinkedHashSet<>();
        calls.keySet().forEach(place -> {
            if (place.account().isEmpty()) {
                asked.add(shell.ask("ACCOUNT", EXAMPLE_ACCOUNT));
            }
            if (place.region().isEmpty()) {
                asked.add(shell.ask("REGION", EXAMPLE_REGION));
            }
        });
        lines.addAll(asked);
        calls.forEach((place, some) -> some.values().forEach(call -> lines.add(line(shell, place, call))));
        if (!byHand.isEmpty()) {
            lines.add("");
            lines.add("# To be looked at by people; Deskwright cannot fetch or does not read it yet:");
            byHand.forEach(need -> lines.addAll(comment(need)));
        }
        if (!calls.isEmpty()) {
            lines.add("");
            lines.add(shell.end());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Shell shell, Scope place, AwsCall call) {
        String account = place.account().isEmpty() ? shell.value("ACCOUNT") : place.account();
        String region = place.region().isEmpty() ? shell.value("REGION") : place.region();
        return shell.call(account, region, call.file(),
                Stream.concat(call.operation().stream(), call.arguments().stream()).toList());
    }

    private static List<String> comment(Need need) {
        return Stream.of("- " + need.title() + (need.how().isEmpty() ? "" : ": " + need.how()), need.detail(),
                need.command()).filter(t -> !t.isBlank()).map(t -> "#   " + oneLine(t)).toList();
    }

    /** A line break would end the comment. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String head(Shell shell) {
        try (InputStream in = CollectionScript.class.getResourceAsStream("/catalogue/scripts/" + shell.file())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
