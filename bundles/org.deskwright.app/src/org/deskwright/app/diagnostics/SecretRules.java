package org.deskwright.app.diagnostics;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is taken out without a pseudonym, because it opens doors. Each has its bounds, so that no text makes it slow.
 */
final class SecretRules {
    static final String REMOVED = "[removed]";

    /** What follows a word such as password up to the end of the value is taken out; the word stays. */
    private static final String WORD = "(?:pass(?:word|wd|phrase)?|pwd|secret(?:[_.-]?(?:access)?[_.-]?key)?|"
            + "(?:(?:session|security|access|refresh|id|auth|bearer|api)[_.-]?)?token|api[_.-]?key|private[_.-]?key|"
            + "access[_.-]?key(?:[_.-]?id)?|credentials?|authorization|cookie|signature|otp|pin[_.-]?code)";
    private static final String VALUE = "(?:\"[^\"\\r\\n]{0,2000}\"|'[^'\\r\\n]{0,2000}'|[^\\s,;&\"'<>]{1,4000})";

    /** Over several lines. */
    static final Pattern PRIVATE_KEY = Pattern
            .compile("(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----)[\\s\\S]{0,20000}?(?:-----END|\\z)");

    /** Within a line. Group 1, where there is one, stays. */
    static final List<Pattern> ALL = List.of(
            Pattern.compile("(?i)\\b((?:proxy-)?authorization\\s{0,3}[:=]\\s{0,3}(?:\"|')?)[^\\r\\n]{1,4000}"),
            Pattern.compile("(?i)\\b((?:set-)?cookie\\s{0,3}:\\s{0,3})[^\\r\\n]{1,4000}"),
            Pattern.compile("(?i)\\b(bearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,4000}"),
            Pattern.compile(
                    "(?i)([A-Za-z0-9_.-]{0,60}" + WORD + "[A-Za-z0-9_.-]{0,20}[\"']?\\s{0,3}[:=]\\s{0,3})" + VALUE),
            Pattern.compile("(?i)(--?[a-z-]{0,40}" + WORD + "\\s{1,3})" + VALUE),
            Pattern.compile(
                    "(?i)([?&](?:x-amz-[a-z-]{1,30}|code|state|samlresponse|samlrequest)=)[^\\s&\"'<>]{1,4000}"),
            Pattern.compile("(://)[^\\s/@:]{1,200}:[^\\s/@]{1,200}(?=@)"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,4000}\\.[A-Za-z0-9_-]{5,4000}(?:\\.[A-Za-z0-9_-]{0,4000})?"),
            Pattern.compile("\\b(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ANVA|AIPA|ABIA|ACCA)[A-Z0-9]{12,124}\\b"),
            Pattern.compile("(?<![A-Za-z0-9/+=.$_-])(?=[A-Za-z0-9/+]{0,39}[0-9+/])(?=[A-Za-z0-9/+]{0,39}[A-Z])"
                    + "(?=[A-Za-z0-9/+]{0,39}[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=._$-])"),
            // session tokens and other long encoded things
            Pattern.compile("(?<![A-Za-z0-9/+=])[A-Za-z0-9+/_=-]{100,4000}"),
            Pattern.compile("\\bWS[A-Za-z]{2,4}\\+[A-Za-z0-9]{6}\\b"));

    private SecretRules() {
    }
}
