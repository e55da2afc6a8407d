package org.deskwright.logs.query;

/**
 * Reads the shape of an expression in the syntax of RE2. Where it is not sure it knows less, never something wrong.
 */
final class RegexShapeReader {
    private static final int DEEPEST = 200;
    private static final String CLASSES = "dDsSwW";
    private static final String BORDERS = "bBAz";
    private static final String CONTROLS = "aftnrv";

    private final String text;
    private int at;
    private int depth;
    private boolean sure = true;

    private RegexShapeReader(String text) {
        this.text = text;
    }

    static RegexShape read(String pattern) {
        RegexShapeReader reader = new RegexShapeReader(pattern);
        RegexShape shape = reader.alternatives();
        return reader.sure && reader.at == pattern.length() ? shape : RegexShape.unknown(shape.steps());
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean skip(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private RegexShape alternatives() {
        if (++depth > DEEPEST) {
            sure = false;
            at = text.length();
        }
        RegexShape shape = sequence();
        while (more() && text.charAt(at) == '|') {
            at++;
            shape = shape.or(sequence());
        }
        depth--;
        return shape;
    }

    private RegexShape sequence() {
        Sequence sequence = new Sequence();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (skip("\\Q")) {
                quoted(sequence);
            } else {
                sequence.add(repeated(one()));
            }
        }
        return sequence.shape();
    }

    /** Joins what is known letter by letter, so that a text behind what is not known is whole as well. */
    private static final class Sequence {
        private RegexShape before = RegexShape.NOTHING;
        private RegexShape run = RegexShape.NOTHING;

        void add(RegexShape part) {
            RegexShape joined = run.then(part);
            if (joined.exact() != null) {
                run = joined;
            } else if (part.exact() != null) {
                before = before.then(run);
                run = part;
            } else {
                before = before.then(run).then(part);
                run = RegexShape.NOTHING;
            }
        }

        RegexShape shape() {
            return before.then(run);
        }
    }

    /** The last of the letters may be repeated. */
    private void quoted(Sequence sequence) {
        while (more() && !skip("\\E")) {
            RegexShape letter = letter();
            if (skip("\\E")) {
                sequence.add(repeated(letter));
                return;
            }
            sequence.add(letter);
        }
    }

    private RegexShape letter() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return RegexShape.letter(Character.toString(codePoint));
    }

    private RegexShape one() {
        return switch (text.charAt(at)) {
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escaped();
            case '.' -> any();
            case '^', '$' -> border();
            default -> letter();
        };
    }

    private RegexShape any() {
        at++;
        return RegexShape.LETTER;
    }

    private RegexShape border() {
        at++;
        return RegexShape.NOTHING;
    }

    private RegexShape group() {
        at++;
        if (skip("?")) {
            if (skip("P<") || skip("<")) {
                at = Math.max(at, text.indexOf('>', at) + 1);
            } else {
                while (more() && "imsU-".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                if (skip(")")) {
                    // repeats what stands before the flags
                    sure &= !more() || "*+?{".indexOf(text.charAt(at)) < 0;
                    return RegexShape.NOTHING;
                }
                sure &= skip(":");
            }
        }
        RegexShape inner = alternatives();
        sure &= skip(")");
        return inner;
    }

    private RegexShape set() {
        at++;
        skip("^");
        boolean first = true;
        while (more() && (first || text.charAt(at) != ']')) {
            first = false;
            if (text.startsWith("[:", at) && text.indexOf(":]", at) >= 0) {
                at = text.indexOf(":]", at) + 2;
            } else if (text.charAt(at) == '\\') {
                escaped();
            } else {
                at++;
            }
        }
        sure &= skip("]");
        return RegexShape.LETTER;
    }

    private RegexShape escaped() {
        at++;
        if (!more()) {
            sure = false;
            return RegexShape.NOTHING;
        }
        char kind = text.charAt(at++);
        if (BORDERS.indexOf(kind) >= 0) {
            return RegexShape.NOTHING;
        }
        if (kind == 'x' || kind == 'p' || kind == 'P') {
            numberOrName(kind);
            return RegexShape.LETTER;
        }
        if (CLASSES.indexOf(kind) >= 0 || CONTROLS.indexOf(kind) >= 0) {
            return RegexShape.LETTER;
        }
        if (kind >= '0' && kind <= '9') {
            while (more() && Character.digit(text.charAt(at), 8) >= 0) {
                at++;
            }
            sure = false; // how many of the digits belong to it is not said alike everywhere
            return RegexShape.LETTER;
        }
        at--;
        sure &= !Character.isLetter(kind);
        return letter();
    }

    private void numberOrName(char kind) {
        if (skip("{")) {
            int end = text.indexOf('}', at);
            sure &= end >= 0;
            at = end < 0 ? text.length() : end + 1;
        } else {
            at = Math.min(text.length(), at + (kind == 'x' ? 2 : 1));
        }
    }

    private RegexShape repeated(RegexShape one) {
        if (!more()) {
            return one;
        }
        int before = at;
        RegexShape shape = switch (text.charAt(at)) {
            case '*' -> one.times(0, 0);
            case '?' -> one.times(0, 1);
            case '+' -> one.times(1, 0);
            case '{' -> counted(one);
            default -> one;
        };
        if ("*?+".indexOf(text.charAt(before)) >= 0) {
            at++;
        }
        if (at > before) {
            skip("?"); // as few as possible is just as many at least
        }
        return shape;
    }

    /** {@code {2}}, {@code {2,}} or {@code {2,5}}; anything else is a bracket like other letters. */
    private RegexShape counted(RegexShape shape) {
        int end = text.indexOf('}', at);
        String[] bounds = end < 0 ? new String[0] : text.substring(at + 1, end).split(",", -1);
        if (bounds.length < 1 || bounds.length > 2 || !isNumber(bounds[0])
                || bounds.length == 2 && !bounds[1].isEmpty() && !isNumber(bounds[1])) {
            return shape;
        }
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? 0 : Integer.parseInt(bounds[1]);
        return shape.times(least, most);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
