package org.deskwright.core.redaction;

/** Where the rules for names and numbers are tried: by what stands before a sign, or around a word. */
final class NamePlaces {
    private static final int MOST_OF_ACCOUNT = 64;
    private static final int MOST_OF_DOMAIN = 15;
    private static final int MOST_OF_HOST = 6 * 64;
    /** Letters in front of a word in the name of a value, such as of Target in TargetUserName. */
    private static final int MOST_IN_FRONT = 24;
    private static final int MOST_OF_PREFIX = 9;
    /** From the name of a field to the end of its value. */
    private static final int FAR = 160;
    /** The longest word for the name of an account, with what may stand behind it. */
    private static final int LONGEST_WORD = 24;
    private static final int OCTET = 3;
    private static final int GROUP = 4;
    private static final int ADDRESS_6 = 35;
    private static final int RESOURCE = 8;

    private NamePlaces() {
    }

    /** Whether names are made of it, in any script: letters, marks and numbers. */
    static boolean isOfName(int c) {
        if (c < 0x80) {
            return isLetter(c) || isDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                true;
            default -> false;
        };
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isOfWord(int c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    /** Where the characters that names, and these signs, are made of begin before a place. */
    private static int run(String text, int at, String signs, int most) {
        int begin = at;
        for (int letters = 0; begin > 0 && letters < most; letters++) {
            int c = text.codePointBefore(begin);
            if (!isOfName(c) && signs.indexOf(c) < 0) {
                break;
            }
            begin -= Character.charCount(c);
        }
        return begin;
    }

    private static int untried(int begin, int tried) {
        return begin >= tried ? begin : -1;
    }

    /** What stands before the sign, as far as names of mail go. */
    static int mail(String text, int at, int end, int tried) {
        int begin = Math.max(end, run(text, at, "._%+'-", MOST_OF_ACCOUNT));
        return begin < at ? untried(begin, tried) : -1;
    }

    /** The character behind. */
    static int behind(String text, int at, int end, int tried) {
        return untried(at + 1, tried);
    }

    /** Four digits before the dot, and four and a dot behind. */
    static int dottedCard(String text, int at, int end, int tried) {
        boolean is = at(text, at + GROUP + 1) == '.';
        for (int i = 1; i <= GROUP && is; i++) {
            is = isHex(at(text, at - i)) && isHex(at(text, at + i));
        }
        return is ? untried(at - GROUP, tried) : -1;
    }

    /**
     * A whole word before the backslash; expressions take what stands behind a letter of two characters for one, too.
     */
    static int domain(String text, int at, int end, int tried) {
        char behind = at(text, at + (at(text, at + 1) == '\\' ? 2 : 1));
        if (behind < 0x80 && !isOfName(behind) && "._$-".indexOf(behind) < 0) {
            return -1;
        }
        int begin = run(text, at, "-", MOST_OF_DOMAIN);
        if (begin < at && begin >= tried) {
            return begin;
        }
        for (int i = Math.max(tried, begin + 1); i < at; i++) {
            if (Character.isLowSurrogate(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Two backslashes, and none before. */
    static int server(String text, int at, int end, int tried) {
        return at(text, at + 1) == '\\' && at(text, at - 1) != '\\' ? untried(at, tried) : -1;
    }

    /** With the mark before the folder, or at the very beginning. */
    static int folder(String text, int at, int end, int tried) {
        boolean marked = at(text, at - 1) == '/' || at(text, at - 1) == '\\';
        return at == 0 ? untried(0, tried) : marked ? untried(at - 1, tried) : -1;
    }

    /** The character before. */
    static int oneBefore(String text, int at, int end, int tried) {
        return untried(at - 1, tried);
    }

    /** The begin of the word of ASCII that the letters stand in. */
    static int word(String text, int at, int end, int tried) {
        int begin = at;
        while (begin > 0 && at - begin <= MOST_IN_FRONT && isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return untried(begin, tried);
    }

    /** The same where the mark of a machine follows. */
    static int machine(String text, int at, int end, int tried) {
        int mark = text.indexOf('$', at);
        return mark >= 0 && mark - at < FAR ? word(text, at, end, tried) : -1;
    }

    /** A word behind which a sign follows that something is told of it. */
    static int assigned(String text, int at, int end, int tried) {
        for (int i = at; i < text.length() && i - at < LONGEST_WORD; i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '=') {
                return untried(at, tried);
            }
        }
        return -1;
    }

    /** Each part of a name of a host that ends with the letters. */
    static int host(String text, int at, int end, int tried) {
        for (int begin = Math.max(tried, run(text, at, "-.", MOST_OF_HOST)); begin < at; begin++) {
            int before = begin == 0 ? ' ' : text.codePointBefore(begin);
            if (before != '_' && !isOfName(before)) {
                return begin;
            }
        }
        return -1;
    }

    /** A number before the dot, where another dot follows. */
    static int address(String text, int at, int end, int tried) {
        int begin = at;
        while (at - begin < OCTET && isDigit(at(text, begin - 1))) {
            begin--;
        }
        int next = at + 1;
        while (next - at <= OCTET && isDigit(at(text, next))) {
            next++;
        }
        boolean is = begin < at && next > at + 1 && at(text, next) == '.' && !isOfWord(at(text, begin - 1))
                && at(text, begin - 1) != '.';
        return is ? untried(begin, tried) : -1;
    }

    /** Digits before the colon, and six more groups and colons behind. */
    static int longAddress(String text, int at, int end, int tried) {
        int begin = at;
        while (at - begin < GROUP && isHex(at(text, begin - 1))) {
            begin--;
        }
        boolean is = begin < at && isApart(text, begin);
        int colon = at;
        for (int i = 0; i < 6 && is; i++) {
            int next = colon + 1;
            while (next - colon <= GROUP && isHex(at(text, next))) {
                next++;
            }
            is = next > colon + 1 && at(text, next) == ':';
            colon = next;
        }
        return is ? untried(begin, tried) : -1;
    }

    private static boolean isApart(String text, int begin) {
        char before = at(text, begin - 1);
        return !isOfWord(before) && before != ':' && before != '.';
    }

    /** Groups before the second of two colons. */
    static int shortAddress(String text, int at, int end, int tried) {
        if (at(text, at - 1) != ':') {
            return -1;
        }
        int begin = at - 1;
        while (at - begin <= ADDRESS_6 && (isHex(at(text, begin - 1)) || at(text, begin - 1) == ':')) {
            begin--;
        }
        return begin < at - 1 && isApart(text, begin) ? untried(begin, tried) : -1;
    }

    /** Of a network card: two digits before the mark, and three times a mark and two more behind. */
    static int card(String text, int at, int end, int tried) {
        int begin = at - 2;
        char before = at(text, begin - 1);
        boolean is = begin >= 0 && isHex(at(text, begin)) && isHex(at(text, begin + 1)) && !isOfWord(before)
                && before != ':' && before != '-';
        for (int i = 0; i < 3 && is; i++) {
            int mark = at + 3 * i;
            is = (at(text, mark) == ':' || at(text, mark) == '-') && isHex(at(text, mark + 1))
                    && isHex(at(text, mark + 2));
        }
        return is ? untried(begin, tried) : -1;
    }

    /** Four digits before the dash, and four and a dash behind. */
    static int account(String text, int at, int end, int tried) {
        char before = at(text, at - GROUP - 1);
        boolean is = at(text, at + GROUP + 1) == '-' && !isOfWord(before) && before != '.' && before != '-';
        for (int i = 1; i <= GROUP && is; i++) {
            is = isDigit(at(text, at - i)) && isDigit(at(text, at + i));
        }
        return is ? untried(at - GROUP, tried) : -1;
    }

    /** A short word in small letters before the dash, and eight letters or digits behind. */
    static int resource(String text, int at, int end, int tried) {
        int begin = at;
        while (at - begin < MOST_OF_PREFIX && at(text, begin - 1) >= 'a' && at(text, begin - 1) <= 'z') {
            begin--;
        }
        boolean is = begin < at && !isOfWord(at(text, begin - 1));
        for (int i = 1; i <= RESOURCE && is; i++) {
            char c = at(text, at + i);
            is = c >= 'a' && c <= 'z' || isDigit(c);
        }
        return is ? untried(begin, tried) : -1;
    }

    /** Five letters before the sign. */
    static int code(String text, int at, int end, int tried) {
        return untried(at - 5, tried);
    }
}
