package org.deskwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;

/** What has to be said once about the commands of a report or a topic, for they cannot all be pasted as they are. */
public final class CommandLegend {
    private static final Predicate<String> ACCOUNT = Pattern.compile("--profile [\"']?[0-9]{12}\\b").asPredicate();
    private static final Predicate<String> BLANK = Pattern.compile("\\bYOUR_[A-Z]").asPredicate();

    private CommandLegend() {
    }

    /** About all commands that a report shows: those that help, and those that bring more evidence. */
    public static List<String> of(Report report) {
        Stream<String> helping = report.findings().stream().flatMap(o -> of(o.remedies()));
        Stream<String> bringing = report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.MISSING_EVIDENCE)
                .flatMap(o -> o.missing().stream()).map(need -> need.command());
        return about(Stream.concat(helping, bringing).toList());
    }

    /** The commands in remedies. */
    public static Stream<String> of(List<Remedy> remedies) {
        return remedies.stream().flatMap(r -> r.steps().stream()).filter(Step.Command.class::isInstance)
                .map(step -> ((Step.Command) step).text());
    }

    /** A sentence for each thing that some of the commands need; none when all can be pasted. */
    public static List<String> about(List<String> commands) {
        List<String> lines = new ArrayList<>();
        if (commands.stream().anyMatch(ACCOUNT)) {
            lines.add("--profile takes the account number here; replace it by the name of your profile for that "
                    + "account.");
        }
        if (commands.stream().anyMatch(BLANK)) {
            lines.add("A word such as YOUR_REGION stands for something that the evidence does not tell, or that is not "
                    + "safe to paste; put your own in its place. YOUR_ACCOUNT behind --profile is the name of your "
                    + "profile.");
        }
        return lines;
    }
}
