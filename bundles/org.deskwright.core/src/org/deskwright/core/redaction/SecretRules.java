package org.deskwright.core.redaction;

import java.util.List;

/**
 * What is taken out without a pseudonym, because it opens doors. Whatever may be tried at each place of a text has its
 * bounds, so that no text makes it slow; only the value itself goes on for as long as it is.
 */
final class SecretRules {
    static final String REMOVED = "[removed]";

    /** What follows such a word up to the end of the value is taken out; the word stays. */
    static final String WORD = "(?:pass(?:word|wd|phrase|code)?|pwd|kennwort|secret(?:[_.-]?(?:access)?[_.-]?key)?|"
            + "(?:(?:session|security|access|refresh|id|auth|bearer|api|gateway)[_.-]?)?token|api[_.-]?key|"
            + "private[_.-]?key|pre[_.-]?shared[_.-]?key|psk|access[_.-]?key(?:[_.-]?id)?|credentials?|authorization|"
            + "cookie|signature|otp|(?:mfa|totp|verification|one[_.-]?time)[_.-]?code|pin[_.-]?code|"
            + "(?:j|php|asp[._]net_)session[_.-]?id|phpsessid)";
    private static final String VALUE = "(?:\\\\{1,3}\"[^\"\\r\\n]*+\"?|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"?|"
            + "'[^'\\r\\n]*+'?|[^\\s,;&\"'<>]++)";
    private static final String BEFORE = "(?i)(" + WORD + "[A-Za-z0-9_.-]{0,20}";

    /** Within a line, in the order in which they are tried: what says most of what it is comes first. */
    static final List<SecretRule> ALL = List.of(
            SecretRule.of("authorization", "(?i)\\b((?:proxy-)?authorization\\s{0,3}[:=]\\s{0,3}(?:\"|')?)[^\\r\\n]++"),
            SecretRule.of("cookie", "(?i)\\b((?:set-)?cookie\\s{0,3}:\\s{0,3})[^\\r\\n]++"),
            SecretRule.of("authorization", "(?i)\\b(bearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,}+"),
            SecretRule.of("authorization",
                    "(?i)\\b((?:basic|negotiate|ntlm)\\s{1,3})(?=[A-Za-z]{0,200}[0-9+/=])[A-Za-z0-9+/=]{8,}+"),
            // an element of XML, or one with an attribute that says what is in it
            SecretRule.of("password", "(?i)(" + WORD + "[^<>]{0,120}>)(?<=<[^<>]{0,250}>)[^<]++"),
            SecretRule.of("password", BEFORE + "\\\\{0,3}[\"']?\\s{0,3}(?:[:=]|%3[AD])\\s{0,3})" + VALUE),
            SecretRule.of("password", "(?i)(" + WORD + "\\s{1,3})(?<=(?:^|\\s|\")--?[a-z-]{0,60}\\s{1,3})" + VALUE),
            SecretRule.of("password", "(?i)(ConvertTo-SecureString\\s{1,3}(?:-String\\s{1,3})?)" + VALUE),
            SecretRule.of("password", "(?i)(\\bcurl\\b[^\\r\\n]{0,200}?\\s(?:-u|--user)\\s{0,3}[^\\s:]{1,100}:)\\S++"),
            SecretRule.of("password",
                    "(?i)(\\bnet\\s{1,3}use\\b[^\\r\\n]{0,200}?\\s)(?!\\\\\\\\|/|[A-Z]:|\\*)\\S++(?=\\s{1,3}/user:)"),
            SecretRule.of("password", "(?i)(\\bnet\\s{1,3}use\\b[^\\r\\n]{0,200}?/user:\\S{1,100}\\s{1,3})(?!/)\\S++"),
            SecretRule.of("signed address", "(?i)([?&](?:code|state|(?:x-amz-[a-z-]{1,30}))=)[^\\s&\"'<>]++"),
            SecretRule.of("assertion",
                    "(?i)((?<![\\w-])(?:samlresponse|samlrequest|relaystate|client_assertion|"
                            + "assertion)=)[^\\s&\"'<>]++"),
            SecretRule.of("password", "(://)[^\\s/@:]{1,200}:[^\\s/@]{1,200}(?=@)"),
            SecretRule.of("web token", "\\beyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)*+"),
            SecretRule.of("access key", "\\b(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ANVA|AIPA|ABIA|ACCA)[A-Z0-9]{12,124}\\b"),
            SecretRule.of("access key",
                    "(?<![A-Za-z0-9/+=.$_-])(?=[A-Za-z0-9/+]{0,39}[0-9+/])(?=[A-Za-z0-9/+]{0,39}[A-Z])"
                            + "(?=[A-Za-z0-9/+]{0,39}[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=._$-])"),
            SecretRule.of("access key", "\\b(?:gh[pousr]_[A-Za-z0-9]{30,}+|xox[abprs]-[A-Za-z0-9-]{10,}+)"),
            // as tools that read the accounts of a machine write them
            SecretRule.of("password hash", "(?i)(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])"),
            SecretRule.of("password hash", "\\$(?:1|2[abxy]|5|6|y|argon2(?:i|d|id))\\$[./A-Za-z0-9$=,+]{20,}+"),
            // session tokens and other long encoded things
            SecretRule.of("long token", "(?<![A-Za-z0-9/+=])[A-Za-z0-9+/_=-]{100,}+"),
            SecretRule.of("registration code", "\\b(?:WS|SL)[A-Za-z]{3}\\+[A-Z0-9]{6}\\b"));

    private SecretRules() {
    }
}
