package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.deskwright.core.redaction.CommandArguments.Argument;
import org.deskwright.core.redaction.CommandUsage.Span;

/**
 * Takes out secrets that commands are given, where no word but the name of the command or of a switch announces them;
 * also where the command goes over several lines. As many lines come out as go in.
 */
final class CommandSecrets {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:exe|com|cmd|bat|ps1|py|sh)");
    private static final Pattern BEGIN = Pattern.compile("(?s)\\s*|.*[#$>\"']\\s{0,3}");
    private static final int LONGEST_NAME = 24;
    /** A command that goes on for longer is none. */
    private static final int MOST_LINES = 60;
    private static final boolean[] BEGINNINGS = new boolean[1 << 10];

    static {
        SecretCommand.names().forEach(name -> BEGINNINGS[beginning(name.charAt(0), name.charAt(1))] = true);
    }

    private final boolean masking;
    private final Runnable removed;
    private final List<Open> open = new ArrayList<>();

    /** A command that goes on in the next line. */
    private record Open(SecretCommand command, List<Argument> arguments, int lines) {}

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    CommandSecrets(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** @return the line without the secrets of commands */
    String line(String line) {
        List<Span> secrets = new ArrayList<>();
        List<Open> before = List.copyOf(open);
        open.clear();
        before.forEach(each -> goOn(each, line, secrets));
        int length = line.length();
        for (int i = 0; i < length - 2; i++) {
            char c = line.charAt(i);
            if (isPart(c)) {
                if (BEGINNINGS[beginning(c, line.charAt(i + 1))]) {
                    begin(line, i, secrets);
                }
                while (i < length && isPart(line.charAt(i))) {
                    i++;
                }
            }
        }
        return secrets.isEmpty() ? line : without(line, secrets);
    }

    private static int beginning(char first, char second) {
        return (first & 31) << 5 | second & 31;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    private void begin(String line, int from, List<Span> secrets) {
        int end = from;
        while (end < line.length() && end - from <= LONGEST_NAME && isPart(line.charAt(end))) {
            end++;
        }
        int arguments = CommandArguments.begin(line, end);
        if (arguments < 0) {
            return;
        }
        String name = line.substring(from, end);
        List<SecretCommand> commands = SecretCommand.named(name);
        commands = commands.isEmpty() ? SecretCommand.named(ENDING.matcher(name).replaceFirst("")) : commands;
        if (commands.isEmpty()) {
            return;
        }
        List<Argument> found = new ArrayList<>();
        boolean goesOn = CommandArguments.read(line, arguments, found);
        for (SecretCommand command : commands) {
            boolean list = line.charAt(arguments - 1) == ',';
            if ((!command.begins() || !list && BEGIN.matcher(line.substring(Math.max(0, from - 200), from)).matches())
                    && (!command.capitals() || name.equals(name.toUpperCase(Locale.ROOT)))) {
                take(new Open(command, found, 0), goesOn, secrets);
            }
        }
    }

    private void goOn(Open before, String line, List<Span> secrets) {
        List<Argument> arguments = new ArrayList<>(before.arguments().stream().map(Argument::passed).toList());
        int size = arguments.size();
        boolean goesOn = CommandArguments.read(line, 0, arguments);
        boolean answers = before.command().continuedBy().isEmpty()
                || arguments.size() > size && before.command().continuedBy().contains(arguments.get(size).text());
        if (answers && before.lines() < MOST_LINES) {
            take(new Open(before.command(), arguments, before.lines() + 1), goesOn, secrets);
        }
    }

    private void take(Open now, boolean goesOn, List<Span> secrets) {
        for (int i = 0; i < now.arguments().size(); i++) {
            int from = i;
            // the first way that fits is the one that is meant
            now.command().usages().stream().anyMatch(usage -> usage.find(now.arguments(), from, secrets::add));
        }
        if (goesOn || !now.command().continuedBy().isEmpty()) {
            open.add(now);
        }
    }

    private String without(String line, List<Span> secrets) {
        secrets.sort(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        for (Span each : secrets) {
            if (each.from() >= at) {
                out.append(line, at, each.from())
                        .append(masking ? "*".repeat(each.to() - each.from()) : SecretRules.REMOVED);
                at = each.to();
                removed.run();
            }
        }
        return out.append(line, at, line.length()).toString();
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        open.clear();
    }
}
