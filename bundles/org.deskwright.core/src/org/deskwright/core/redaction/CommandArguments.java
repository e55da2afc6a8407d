package org.deskwright.core.redaction;

import java.util.List;

/**
 * Takes apart what stands behind the name of a command, as shells do, and as lists in JSON and PowerShell have it. A
 * command ends where the quotes end that it stands in, at a sign that parts commands, or with the line.
 */
final class CommandArguments {
    /** Arguments behind these are not looked at. */
    private static final int MOST = 60;
    private static final int LONGEST = 4000;
    private static final List<String> ENTITIES = List.of("&quot;", "&#34;", "&apos;", "&#39;");
    private static final List<String> ENDS = List.of("&lt;", "&gt;", "&&", "&amp;&amp;");
    /** Before such a sign, a quote ends something. */
    private static final String AFTER = " \t\r\n,;&\"'<>})]:.\\|";

    private final String line;
    private final int end;
    private final List<Argument> found;

    /**
     * One argument.
     *
     * @param from in the line, behind a quote
     * @param quoted whether it stands in quotes as a whole
     */
    record Argument(String text, int from, boolean quoted) {
        /** The same of a line that has passed. */
        Argument passed() {
            return new Argument(text, -1, quoted);
        }
    }

    private CommandArguments(String line, int from, List<Argument> found) {
        this.line = line;
        this.end = Math.min(line.length(), from + LONGEST);
        this.found = found;
    }

    /**
     * @param found takes the arguments
     * @return whether the line says that the next one goes on with it
     */
    static boolean read(String line, int from, List<Argument> found) {
        return new CommandArguments(line, from, found).read(from);
    }

    /** Where the arguments begin behind a name that ends there; -1 where it is none of a command. */
    static int begin(String line, int end) {
        int quote = quote(line, end);
        int at = end + quote;
        if (at >= line.length() || !isBlank(line.charAt(at)) && (quote == 0 || line.charAt(at) != ',')) {
            return -1;
        }
        return line.charAt(at) == ',' ? at + 1 : at;
    }

    private boolean read(int from) {
        int at = from;
        while (found.size() < MOST) {
            while (at < end && isBlank(line.charAt(at))) {
                at++;
            }
            if (at >= end || endsCommand(at)) {
                return false;
            }
            if ("\\^`".indexOf(line.charAt(at)) >= 0 && line.substring(at + 1, end).isBlank()) {
                return true;
            }
            int quote = quote(line, at);
            int close = quote == 0 ? -1 : close(at + quote, line.substring(at, at + quote));
            if (quote > 0 && close < 0) {
                return false;
            }
            int to = quote > 0 ? close : endOfBare(at);
            found.add(new Argument(line.substring(at + quote, to), at + quote, quote > 0));
            at = to + quote;
            if (quote > 0 && at < end && line.charAt(at) == ',') {
                at++;
            } else if (quote == 0 && quote(line, at) > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean endsCommand(int at) {
        char c = line.charAt(at);
        return "|<>;".indexOf(c) >= 0 || c == '&' && ENTITIES.stream().noneMatch(each -> line.startsWith(each, at));
    }

    private int endOfBare(int from) {
        int at = from;
        while (at < end) {
            int here = at;
            char c = line.charAt(at);
            if (isBlank(c) || "|<>".indexOf(c) >= 0 || c == ';' && (at + 1 == end || isBlank(line.charAt(at + 1)))
                    || c == '&' && ENDS.stream().anyMatch(each -> line.startsWith(each, here))) {
                return at;
            }
            int quote = quote(line, at);
            if (quote == 0) {
                at++;
                continue;
            }
            int close = attaches(from, at) ? close(at + quote, line.substring(at, at + quote)) : -1;
            int behind = close < 0 ? at + quote : close + quote;
            if (close >= 0 && isAfter(behind)) {
                return behind;
            }
            if (isAfter(at + quote)) {
                return at;
            }
            at += quote;
        }
        return end;
    }

    /** Whether a quote there may begin a value, such as behind {@code -p} or {@code =}. */
    private boolean attaches(int from, int at) {
        char first = line.charAt(from);
        return at > from && ("=:".indexOf(line.charAt(at - 1)) >= 0 || (first == '-' || first == '/') && at - from < 5);
    }

    private boolean isAfter(int at) {
        return at >= end || AFTER.indexOf(line.charAt(at)) >= 0;
    }

    /** Where the quotes end that began with such a sign; -1 where they do not. */
    private int close(int from, String quote) {
        int close = line.indexOf(quote, from);
        while (close > 0 && quote.length() == 1 && line.charAt(close - 1) == '\\') {
            close = line.indexOf(quote, close + 1);
        }
        return close >= end ? -1 : close;
    }

    /** How long the sign of a quote is that stands there, such as of one in JSON or XML; 0 for none. */
    static int quote(String line, int at) {
        int sign = at;
        while (sign < line.length() && sign - at < 3 && line.charAt(sign) == '\\') {
            sign++;
        }
        if (sign < line.length() && (line.charAt(sign) == '"' || line.charAt(sign) == '\'')) {
            return sign + 1 - at;
        }
        return at < line.length() && line.charAt(at) == '&'
                ? ENTITIES.stream().filter(each -> line.startsWith(each, at)).mapToInt(String::length).findFirst()
                        .orElse(0)
                : 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
    }
}
