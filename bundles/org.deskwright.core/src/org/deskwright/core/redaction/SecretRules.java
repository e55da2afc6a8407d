package org.deskwright.core.redaction;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is taken out without a pseudonym, because it opens doors. Whatever may be tried at each place of a text has its
 * bounds, so that no text makes it slow; only the value itself goes on for as long as it is. Quotes and brackets stay,
 * so that JSON is JSON afterwards. A rule that begins with a new word has that word in {@link SecretScreen} as well.
 */
final class SecretRules {
    static final String REMOVED = "[removed]";

    /** What follows such a word up to the end of the value is taken out; the word stays. */
    private static final String WORD = "(?>pass(?<!bypass|compass)(?!ed|ing|ive|age|port|es)(?:wor[dt]|wd|phrase|code)?|pwd|"
            + "kennwort|mot de passe|contrase(?:\u00f1|n)a|\u30d1\u30b9\u30ef\u30fc\u30c9|"
            + "secret(?<!:\\d{12}:secret)(?:[_.-]?(?:access)?[_.-]?key)?|"
            + "(?:(?:session|security|access|refresh|id|auth|bearer|api|gateway)[_.-]?)?"
            + "token(?<!(?:next|starting)[_.-]?token)|api[_. -]?key|"
            + "(?:private|account|recovery|license|session)[_. -]?key|pre[_.-]?shared[_.-]?key|psk|access[_. -]?key(?:[_.-]?id)?|credentials?|authorization|"
            + "cookie|signature(?<!saml\\.signature)|otp|(?:mfa|totp|verification|one[_. -]?time)[_. -]?code|pin[_.-]?code|"
            + "(?:j|php|asp[._]net_)session[_.-]?id|phpsessid)";
    /** Behind the word: it tells something of a secret, such as how old it may be, and not the secret. */
    private static final String ABOUT = "(?!s?[_.-]?(?:(?:max|min)(?:imum)?[_.-]?)?(?:age|len|size|complexity|history|"
            + "last|expir|never|policy|type|count|required|enabled|status|reset|change|manager|provider|group|"
            + "ur[il]|arn\\b|endpoint|name|version|algorithm|lifetime|validity|quality))";
    /**
     * A value that is none: a switch, a small number, what somebody took out already, or what files of Windows begin
     * with.
     */
    private static final String PLAIN = "(?!\\$CHICAGO\\$)(?!(?:-?\\d{1,3}|true|false|null|none|yes|no|enabled|disabled|\\*+)"
            + "(?:[\\s,;&\"'<>})\\]]|$))";
    /** To the end of the line, or of the text in quotes that it stands in; what follows {@code =} may be in quotes. */
    private static final String REST = "[^\\r\\n\"]*+(?:(?:(?<==)\"[^\"\\r\\n]*+\"|(?<=\\\\)\")[^\\r\\n\"]*+)*+";

    /** Around values of HTML, also where that stands in a text of JSON. */
    private static final String QUOTE = "\\\\{0,3}[\"']";
    private static final String FIELD = QUOTE + "(?:[A-Za-z0-9_.-]{0,40}?" + WORD + ABOUT
            + "[A-Za-z0-9_.-]{0,20}|samlresponse|samlrequest)" + QUOTE;

    /** Session tokens and other long encoded things; a certificate is public, and begins so. */
    static final SecretRule LONG_TOKEN = SecretRule.likePath("long token",
            "(?<![A-Za-z0-9/+=])(?!MII[A-Za-z0-9+/]{3}CC)(?=[a-z+/_=-]{0,99}[A-Z0-9])[A-Za-z0-9+/_=-]{100,}+");
    /** Within a line, in the order in which they are tried: what says most of what it is comes first. */
    static final List<SecretRule> ALL = all();

    private SecretRules() {
    }

    private static List<SecretRule> all() {
        return Stream.of(inPlaces(), SaidSecrets.ALL, marked()).flatMap(List::stream).toList();
    }

    /** What stands where such things stand. */
    private static List<SecretRule> inPlaces() {
        return List.of(
                SecretRule.of("authorization", "(?i)\\b((?:proxy-)?authorization\\s{0,3}[:=]\\s{0,3}(?:\"|')?)" + REST),
                SecretRule.of("cookie", "(?i)\\b((?:set-)?cookie\\s{0,3}:\\s{0,3})" + REST),
                SecretRule.of("authorization", "(?i)\\b(bearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,}+"),
                SecretRule.of("authorization",
                        "(?i)\\b((?:basic|negotiate|ntlm)\\s{1,3})(?=[A-Za-z]{0,200}[0-9+/=])[A-Za-z0-9+/=]{8,}+"),
                // an element of XML, or one with an attribute that says what is in it
                SecretRule.of("password",
                        "(?i)(" + WORD + ABOUT + "[^<>]{0,120}>)(?<=<[^<>]{0,250}>)" + PLAIN
                                + "(?=\\s{0,9}[^<\\s])[^<]++"),
                // a field of a form, as pages of sign-in send them on
                SecretRule.of("form field",
                        "(?i)(\\bname=" + FIELD + "[^<>]{0,120}?\\svalue=" + QUOTE + ")[^\"'<>\\\\]++"),
                SecretRule.of("form field", "(?i)(\\bvalue=" + QUOTE + ")[^\"'<>\\\\]{1,200}+(?=" + QUOTE
                        + "[^<>]{0,120}?\\sname=" + FIELD + ")"));
    }

    /** What a word or a sign is before, and what looks like nothing else. */
    private static List<SecretRule> marked() {
        return List.of(valued(WORD + ABOUT + "[A-Za-z0-9_.-]{0,20}+(\\\\{0,3}[\"'])?\\s{0,3}(?:[:=]|%3[AD])\\s{0,3}"),
                valued(WORD + "\\s{1,3}(?<=(?:^|\\s|\")--?[a-z-]{0,60}\\s{1,3})"),
                valued("ConvertTo-SecureString\\s{1,3}(?:-String\\s{1,3})?"),
                SecretRule.of("password",
                        "(?i)(\\bcurl\\b[^\\r\\n]{0,200}?\\s(?:-u|--user)\\s{0,3}[^\\s:]{1,100}:)\\S++"),
                SecretRule.of("password",
                        "(?i)(\\bnet\\s{1,3}use\\b[^\\r\\n]{0,200}?\\s)(?!\\\\\\\\|/|[A-Z]:|\\*)\\S++"
                                + "(?=\\s{1,3}/user:)"),
                SecretRule.of("password",
                        "(?i)(\\bnet\\s{1,3}use\\b[^\\r\\n]{0,200}?/user:\\S{1,100}\\s{1,3})(?!/)\\S++"),
                SecretRule.of("signed address", "(?i)([?&](?:code|state|(?:x-amz-[a-z-]{1,30}))=)[^\\s&\"'<>]++"),
                SecretRule.of("assertion",
                        "(?i)((?<![\\w-])(?:samlresponse|samlrequest|relaystate|client_assertion|"
                                + "assertion)=)[^\\s&\"'<>]++"),
                SecretRule.of("password", "(://)[^\\s/@:]{1,200}:[^\\s/@]{1,200}(?=@)"),
                SecretRule.of("web token", "\\beyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)*+"),
                SecretRule.of("access key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}\\b"),
                SecretRule.likePath("access key",
                        "(?<![A-Za-z0-9/+=.$_-])(?=[A-Za-z0-9/+]{0,39}[0-9+/])(?=[A-Za-z0-9/+]{0,39}[A-Z])"
                                + "(?=[A-Za-z0-9/+]{0,39}[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=._$-])"),
                SecretRule.of("access key", "\\b(?:gh[pousr]_[A-Za-z0-9]{30,}+|xox[abprs]-[A-Za-z0-9-]{10,}+)"),
                // as tools that read the accounts of a machine write them
                SecretRule.of("password hash", "(?i)(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])"),
                SecretRule.of("password hash", "\\$(?:1|2[abxy]|5|6|y|argon2(?:i|d|id))\\$[./A-Za-z0-9$=,+]{20,}+"),
                LONG_TOKEN);
    }

    /**
     * In quotes, with or without backslashes before them, or in none. Where the word stands in quotes itself, as names
     * in JSON do, what follows in none may be an object or a list, which stays.
     */
    private static SecretRule valued(String before) {
        return SecretRule.of("password",
                "(?i)(" + before + "(?:\\\\{1,3}\"|\"|')?+)" + PLAIN
                        + "(?:(?<=\\\\\")[^\"\\\\\\r\\n]++(?:\\\\(?!\")[^\"\\\\\\r\\n]*+)*+"
                        + "|(?<=[^\\\\]\")(?:[^\"\\\\\\r\\n]|\\\\.)++|(?<=')[^'\\r\\n]++"
                        + "|(?<=[\"']\\s{0,3}[:=]\\s{0,3})[^\\s,;&\"'<>{}\\[\\]]++"
                        + "|(?<![\"'])(?<![\"']\\s{0,3}[:=]\\s{0,3})[^\\s,;&\"'<>]++)");
    }
}
