package org.deskwright.core.verdict;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** In which language a script is written. */
public enum Shell {
    BASH("collect.sh") {
        @Override
        String call(String account, String region, String file, List<String> arguments) {
            return "collect " + quoted(List.of(account, region, file)) + " " + quoted(arguments);
        }

        @Override
        String ask(String name, String example) {
            return ": \"${" + name + ":?Set " + name + ", such as " + example + "}\"";
        }

        @Override
        String value(String name) {
            return "\"$" + name + "\"";
        }

        @Override
        String end() {
            return "exit $((failed > 0))";
        }

        @Override
        String quote(String word) {
            return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
        }
    },
    POWERSHELL("collect.ps1") {
        @Override
        String call(String account, String region, String file, List<String> arguments) {
            return "Collect " + quoted(List.of(account, region, file)) + " @("
                    + arguments.stream().map(this::quote).collect(Collectors.joining(", ")) + ")";
        }

        @Override
        String ask(String name, String example) {
            return "if (-not $env:" + name + ") { throw 'Set $env:" + name + ", such as " + example + "' }";
        }

        @Override
        String value(String name) {
            return "$env:" + name;
        }

        @Override
        String end() {
            return "exit [int]($script:failed -gt 0)";
        }

        @Override
        String quote(String word) {
            return "'" + word.replace("'", "''") + "'";
        }
    };

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@,+-]+");
    private static final Pattern VALUE = Pattern.compile("\"?\\$(env:)?[A-Z_]+\"?");

    private final String file;

    Shell(String file) {
        this.file = file;
    }

    /** What a file with the script is called. */
    public String file() {
        return file;
    }

    abstract String call(String account, String region, String name, List<String> arguments);

    /** A line that stops the script with a message unless the variable is set. */
    abstract String ask(String name, String example);

    /** The value of the variable, ready to be an argument. */
    abstract String value(String name);

    abstract String end();

    abstract String quote(String word);

    /** Words in quotes where they need them; values of variables stay as they are. */
    String quoted(List<String> words) {
        return words.stream().map(w -> VALUE.matcher(w).matches() ? w : quote(w)).collect(Collectors.joining(" "));
    }
}
