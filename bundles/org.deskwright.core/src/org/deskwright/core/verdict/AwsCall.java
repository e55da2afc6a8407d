package org.deskwright.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the AWS CLI without what differs from place to place.
 *
 * @param operation service and operation, such as {@code workspaces describe-workspaces}
 * @param arguments the rest
 * @param file what its answer is called
 */
record AwsCall(List<String> operation, List<String> arguments, String file) {
    private static final Pattern COMMAND = Pattern.compile(
            "aws (?<service>[a-z0-9-]+) (?<operation>[a-z0-9-]+)(?<rest>[^>|&;]*) > (?<file>[A-Za-z0-9-]+\\.json)");
    /** In double quotes or without any. */
    private static final Pattern WORD = Pattern.compile("\"([^\"$`\\\\]*)\"|[^\\s\"]+");
    /** Said anew for each place. */
    private static final Pattern PLACE = Pattern.compile("--(?:region|profile|output) \\S+");
    private static final List<String> FILTERS = List.of("--filter", "--filters");
    private static final String BLANK = "YOUR_";

    /** The command of a need, when it is such a call and lacks nothing that only the admin knows. */
    static Optional<AwsCall> of(String command) {
        Matcher matcher = COMMAND.matcher(command);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = PLACE.matcher(matcher.group("rest")).replaceAll("").strip();
        AwsCall call = new AwsCall(List.of(matcher.group("service"), matcher.group("operation")), words(rest),
                matcher.group("file"));
        AwsCall known = rest.contains(BLANK) ? call.unfiltered() : call;
        return known.arguments.stream().anyMatch(a -> a.contains(BLANK)) ? Optional.empty() : Optional.of(known);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1) == null ? word.group() : word.group(1)).toList();
    }

    /** The same without its filter: it answers with more, and what was looked for is among it. */
    AwsCall unfiltered() {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (FILTERS.contains(arguments.get(i))) {
                i++; // its value
            } else {
                rest.add(arguments.get(i));
            }
        }
        return new AwsCall(operation, List.copyOf(rest), file);
    }
}
