package org.deskwright.core.redaction;

import java.util.List;

/**
 * Secrets that are told in a sentence or given to a tool, where no sign tells which word is the secret. Only what looks
 * like none of the words of a sentence is one: it has a digit or a capital letter within, and is no small number,
 * moment, address or code of an error. What stands around it stays.
 */
final class SaidSecrets {
    static final String WORD = "(?>pass(?<!bypass|compass)(?:wor[dt]|wd|phrase|[ -]?code)?+(?![A-Za-z])|" + "pwd|"
            + SecretWords.OTHER_TONGUES
            + "|secret|token|cookie|otp(?![A-Za-z])|(?:api|access|account|session|recovery|decrypted)[_. -]?key|"
            + "(?:mfa|totp|verification|one[_. -]?time)[_. -]?code)";
    private static final String ENDS = "(?![=(\\[:]|\\\\(?!\\\\{0,2}[\"']))(?!\\\\{0,3}[\"']\\s{0,2}:)";
    private static final String LETTER = "[^\\s,;\"'<>=()\\[\\]{}\\\\:&]";
    static final String STRANGE = "(?![/~.$%-])(?!\\d{1,5}(?!" + LETTER + "))(?!0x[0-9a-f]{1,8}(?!" + LETTER
            + "))(?!\\d{1,4}[-/.]\\d)(?!\\[removed)(?=" + LETTER + "{0,80}?(?:\\d|(?-i:[a-z][A-Z])))";
    private static final String VALUE = STRANGE + LETTER + "{6,}+={0,2}" + ENDS;
    private static final String OPEN = "\\\\{0,3}[\"']?";
    private static final int SHORTEST = 6;
    /** The value stands before that, if anywhere. */
    private static final int FAR = 600;
    private static final String WHOSE = "(?:\\s{1,2}(?:for|of|von|f\u00fcr|de|para|pour)\\s{1,2}(?:(?:user|account|benutzer)\\s{1,2})?[^\\s:=,;]{1,64}+)";

    private static final String[] TICKETS = SecretPlaces.joined(
            List.of("auth", "session", "connection", "login", "sso"), "ticket", "_ticket", " ticket", "-ticket");

    static final List<SecretRule> ALL = List.of(said(WORD + WHOSE
            + "?(?:\\s{1,2}(?:is|was|to|changed|reset|set|now|lautet|ist|est|es)){1,4}\\s{0,2}:?\\s{1,3}" + OPEN),
            said(WORD + WHOSE + "?\\s{1,2}(?:was\\s{1,2})?(?:changed|reset|set)\\s{1,2}from\\s{1,3}" + OPEN),
            said(WORD + WHOSE
                    + "?\\s{1,2}(?:was\\s{1,2})?(?:changed|reset|set)\\s{1,2}from\\s{1,3}\\S{1,100}\\s{1,3}to\\s{1,3}"
                    + OPEN),
            said(WORD + WHOSE + "\\s{0,2}[:=]\\s{0,3}" + OPEN),
            said(WORD + OPEN + "\\s{0,3}(?:=>|->|\u2192|:=|,)\\s{0,3}" + OPEN), said(WORD + "[\\[(]"),
            said(WORD + "\\s{1,3}" + OPEN), said("(?<![A-Za-z0-9])pw\\s{1,3}").at(SecretPlaces.blank("pw")),
            SecretRule.of("password", "(\\bPIN\\s{1,2}(?:is\\s{1,2})?)\\d{4,8}(?![\\w.-])").at("pin"),
            SecretRule.of("password",
                    "(?i)((?<![A-Za-z0-9/+=])(?:pin|pw)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']{0,2})(?!\\d{1,3}(?![^\\s,;&\"'<>]))[^\\s,;&\"'<>\\\\]{4,}+")
                    .at(SecretPlaces.all(SecretPlaces.blank("pw"), new String[]{"pin", "pw:", "pw=", "pw\"", "pw'"})),
            said("(?<![A-Za-z0-9])(?:auth|bearer|assertion|csrf|tgt|nonce|challenge|auth(?:orization)?[_-]?code|"
                    + "(?:auth|session|connection|login|sso)[_ -]?ticket)(?:\\\\{0,3}[\"'])?\\s{0,3}[:=]\\s{0,3}(?:\\\\{0,3}[\"'])?")
                    .at(SecretPlaces.all(TICKETS,
                            new String[]{"auth", "bearer", "assertion", "csrf", "tgt", "nonce", "challenge"})),
            said("(?<![A-Za-z0-9])(?:auth|session|connection|login|sso)[_ -]?ticket\\s{1,3}").at(TICKETS),
            SecretRule.of("signed address", "(?i)([?&](?:ticket|auth|sig)=)[^\\s&\"'<>]++")
                    .at(SecretPlaces.joined(List.of("?", "&"), "ticket=", "auth=", "sig=")),
            // one that is called by a word, such as console, opens nothing
            SecretRule
                    .of("signed address",
                            "(?i)([?&](?:session|sess|sid)=)(?=[^\\s&\"'<>\\\\]{0,99}\\d)[^\\s&\"'<>\\\\]{6,}+")
                    .at(SecretPlaces.joined(List.of("?", "&"), "session=", "sess=", "sid=")),
            SecretRule.of("password", "(?i)(\\s/r?p[:\\s]\\s{0,2})" + VALUE)
                    .in(Places.beside(SecretPlaces::behindBlank,
                            SecretPlaces.all(SecretPlaces.blank("/p", "/rp"), new String[]{"/p:", "/rp:"}))),
            SecretRule.worded("password", "(?i)(" + WORD
                    + "[A-Za-z0-9_-]{0,20}+\\s{1,8}REG_(?:(?:EXPAND_|MULTI_)?SZ|BINARY)\\s{1,8})(?=\\S)(?:[^\\r\\n\"\\\\]|"
                    + "\\\\(?!\\\\{0,2}\"|[rn])|\"(?!\\s{0,3}(?:[,}\\]:]|$)))++"));

    private SaidSecrets() {
    }

    private static SecretRule said(String before) {
        String pattern = "(?i)(" + before + ")" + VALUE;
        return before.startsWith(WORD)
                ? SecretRule.worded("password", pattern, SaidSecrets::beforeStrange)
                : SecretRule.of("password", pattern);
    }

    /** At a word where anything that may be a value stands behind it: hardly any sentence has such. */
    private static int beforeStrange(String text, int at, int end, int tried) {
        int last = Math.min(text.length(), at + FAR);
        int letters = 0;
        boolean strange = false;
        for (int i = at; i < last; i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                char before = letters > 0 ? text.charAt(i - 1) : ' ';
                strange |= c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
                if (++letters >= SHORTEST && strange) {
                    return at >= tried ? at : -1;
                }
            } else {
                letters = 0;
                strange = false;
            }
        }
        return last < text.length() && at >= tried ? at : -1;
    }

    /** As the expression has it. */
    private static boolean isLetter(char c) {
        return " \t\n\u000b\f\r,;\"'<>=()[]{}\\:&".indexOf(c) < 0;
    }
}
