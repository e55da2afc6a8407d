package org.deskwright.core.redaction;

import static org.deskwright.core.redaction.SecretWords.ABOUT;
import static org.deskwright.core.redaction.SecretWords.COLOUR;
import static org.deskwright.core.redaction.SecretWords.PLAIN;
import static org.deskwright.core.redaction.SecretWords.QUOTE;
import static org.deskwright.core.redaction.SecretWords.WORD;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is taken out without a pseudonym, because it opens doors. Whatever may be tried at each place of a text has its
 * bounds, so that no text makes it slow; only the value itself goes on for as long as it is. Quotes and brackets stay,
 * so that JSON is JSON afterwards. A rule that begins with a new word has that word in {@link SecretScreen} as well.
 */
final class SecretRules {
    static final String REMOVED = "[removed]";

    /** To the end of the line, or of the text in quotes that it stands in; what follows {@code =} may be in quotes. */
    private static final String REST = "[^\\r\\n\"]*+(?:(?:(?<==)\"(?![\\s,}\\])]|$)[^\"\\r\\n]*+\"|(?<=\\\\)\")[^\\r\\n\"]*+)*+";

    private static final String FIELD = QUOTE + "(?:[A-Za-z0-9_.-]{0,40}?" + WORD + ABOUT
            + "[A-Za-z0-9_.-]{0,20}|samlresponse|samlrequest)" + QUOTE;

    private static final String OAUTH = "(?:grant_type|client_id|redirect_uri|code_verifier)[\"']";
    /** In no address and before no entity: there is no name of a next field behind it. */
    private static final String AMPERSAND = "&(?![A-Za-z0-9_.%-]{0,40}=|&|#|[A-Za-z]{2,6};|\\s|$)";
    /** At the end, before what has all that passwords are made of. */
    private static final String SEPARATOR = "[;,](?=[^\\s]{0,40}\\d)(?=[^\\s]{0,40}(?-i:[A-Z]))(?=[^\\s]{0,40}(?-i:[a-z]))"
            + "(?=[^\\s,;&\"'<>=:\\\\]{6,60}(?:\\s|$))";
    /** A colon or sign of equality with a blank, and something behind it. */
    static final String WORDED = "(?:pass(?:wor[dt]|wd|phrase)|" + SecretWords.OTHER_TONGUES + ")";
    private static final String WORDS = "(?i)(" + WORDED
            + "(?:\\\\{0,3}[\"'])?(?:\\s{0,3}:\\s{1,3}|\\s=\\s)(?:\\\\{0,3}[\"'])?)(?!\\[removed|\\*)";
    /** Where one of these stands, something is told of a password. */
    private static final String SENTENCE = "for|of|was|were|has|had|have|not|user|by|from|at|must|expired|incorrect|invalid|"
            + "wrong|failed|required|missing|given|next|auf|von|f\u00fcr|nicht";
    private static final String LETTER = "[^\\s,;:=\"'<>(){}\\[\\]|\\\\]";
    private static final String SOME = "(?:[^\\s]{1,40}\\s){0,7}";
    private static final String END = "(?=\\s{0,3}(?:$|\\\\{0,3}[\"'](?:[\\s,;}\\])]|$)))";
    /** Without quotes; a backslash before one is no part of it, nor is a colour. */
    private static final String BARE = "(?:[^\\s,;&\"'<>\\\\\\e]++|\\\\(?!\\\\{0,2}[\"'])|" + AMPERSAND + "|"
            + SEPARATOR + "){1,400}+";

    /**
     * Session tokens and other long encoded things; a certificate is public, and begins so, and who may read an object
     * of a directory stands behind the name of that.
     */
    static final SecretRule LONG_TOKEN = SecretRule.likePath("long token",
            "(?<![A-Za-z0-9/+=])(?<!(?i:nTSecurityDescriptor):: )(?!MII[A-Za-z0-9+/]{3}CC)(?=[a-z+/_=-]{0,99}[A-Z0-9])[A-Za-z0-9+/_=-]{100,}+")
            .in(SecretPlaces.tokens());
    /** Within a line, in the order in which they are tried: what says most of what it is comes first. */
    static final List<SecretRule> ALL = all();
    static final PlaceTable PLACES = new PlaceTable(ALL.stream().map(SecretRule::places).toList());

    private SecretRules() {
    }

    private static List<SecretRule> all() {
        return Stream.of(inPlaces(), ServiceTokens.ALL, SettingSecrets.ALL, SaidSecrets.ALL, HashForms.ALL, marked(),
                TypedSecrets.ALL).flatMap(List::stream).toList();
    }

    /** What stands where such things stand. */
    private static List<SecretRule> inPlaces() {
        return List.of(
                SecretRule.of("authorization", "(?i)\\b((?:proxy-)?authorization\\s{0,3}[:=]\\s{0,3}(?:\"|')?)" + REST)
                        .at("authorization", "proxy-authorization"),
                SecretRule.of("cookie", "(?i)\\b((?:set-)?cookie\\s{0,3}:\\s{0,3})" + REST).at("cookie", "set-cookie"),
                SecretRule.of("authorization", "(?i)\\b(bearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,}+").at("bearer"),
                SecretRule.of("authorization",
                        "(?i)\\b((?:basic|negotiate|ntlm)\\s{1,3})(?=[A-Za-z]{0,200}[0-9+/=])[A-Za-z0-9+/=]{8,}+")
                        .at("basic", "negotiate", "ntlm"),
                // an element of XML, or one with an attribute that says what is in it
                SecretRule.worded("password",
                        "(?i)(" + WORD + ABOUT + "[^<>]{0,120}(?<!/)>)(?<=<(?!\\\\?/)[^<>]{0,250}>)" + PLAIN
                                + "(?=\\s{0,9}[^<\\s])(?:[^<\"\\\\]|\\\\(?!\")|\\\\?\"(?!\\s{0,3}(?:[,}\\]:]|$)))++",
                        SecretPlaces::element),
                // a field of a form, as pages of sign-in send them on
                SecretRule
                        .of("form field",
                                "(?i)(\\bname=" + FIELD + "[^<>]{0,120}?\\svalue=" + QUOTE + ")[^\"'<>\\\\]++")
                        .at("name=").needing("value="),
                SecretRule.of("form field", "(?i)(\\bvalue=" + QUOTE + ")[^\"'<>\\\\]{1,200}+(?=" + QUOTE
                        + "[^<>]{0,120}?\\sname=" + FIELD + ")").at("value="));
    }

    /** What a word or a sign is before, and what looks like nothing else. */
    private static List<SecretRule> marked() {
        return List.of(
                // what was meant to be remembered as words; the last one of a sentence is hardly ever a strange one
                SecretRule.worded("password",
                        WORDS + "(?!" + SOME + "(?:" + SENTENCE + ")(?:\\s|$))(?:" + LETTER + "{1,40}[ ]){1,7}"
                                + SaidSecrets.STRANGE + LETTER + "{3,40}" + END),
                SecretRule.worded("password",
                        WORDS + "(?!" + SOME + "(?:" + SENTENCE
                                + "|is|no|to|the|a|an|with|be|in|on|or|and|ist)(?:\\s|$))(?:" + LETTER
                                + "{1,40}[ ]){1,7}" + LETTER + "{1,40}" + END),
                valued(true, WORD + ABOUT + "[A-Za-z0-9_.-]{0,20}+" + COLOUR
                        + "(?:(\\\\{0,3}[\"']{1,2})\\]?\\s{0,3}+|[ \\t]{0,60}+)(?:::(?=\\s)|[:=\uff1a]|%3[AD])\\s{0,3}"
                        + COLOUR),
                valued(true, WORD + "\\s{1,3}(?<=(?:^|\\s|\")--?[a-z-]{0,60}\\s{1,3})(?!--?[A-Za-z])"),
                valued(false, "ConvertTo-SecureString(?:\\s{1,3}-(?:String|AsPlainText|Force)){0,3}\\s{1,3}(?![-$)])"),
                // a table of variables; the one of the folder is none
                SecretRule.worded("password",
                        "(?i)((?<![A-Za-z0-9_.-])(?-i:(?=[A-Z][A-Z0-9_]{2,60}[ \\t]{2}))[A-Z0-9_]{0,40}?" + WORD + ABOUT
                                + "[A-Z0-9_]{0,20}+[ \\t]{2,60}+)" + PLAIN
                                + "(?![/~:=-]|[A-Z]:\\\\|REG_)(?=\\S{4})[^\\s\"'](?:[^\\r\\n\"]{0,300}+)(?=\\s{0,3}(?:$|\"))",
                        SecretPlaces::variable),
                SecretRule
                        .of("authorization code",
                                "(?i)(" + QUOTE + "code" + QUOTE + "\\s{0,3}:\\s{0,3}" + QUOTE
                                        + ")[^\"'\\\\\\s]{6,}+(?=[^\\r\\n]{0,600}?[\"']" + OAUTH + ")")
                        .in(Places.beside(SecretPlaces::quoted, "code")),
                SecretRule
                        .of("authorization code",
                                "(?i)([\"']" + OAUTH + "[^\\r\\n]{0,600}?" + QUOTE + "code" + QUOTE
                                        + "\\s{0,3}:\\s{0,3}" + QUOTE + ")(?!\\[removed)[^\"'\\\\\\s]{6,}+")
                        .at(SecretPlaces.joined(List.of("\"", "'"), "grant_type", "client_id", "redirect_uri",
                                "code_verifier"))
                        .needing("code"),
                SecretRule
                        .of("authorization",
                                "(?i)(" + QUOTE + "(?:(?:proxy-)?authorization|(?:set-)?cookie)" + QUOTE
                                        + "\\s{0,3},\\s{0,3}" + QUOTE + ")[^\"'\\\\\\r\\n]++(?!" + QUOTE + "\\s{0,3}:)")
                        .in(Places.beside(SecretPlaces::quoted, "authorization", "proxy-authorization", "cookie",
                                "set-cookie")),
                // one value before its name
                SecretRule.of("password",
                        "(?i)(" + QUOTE + "value" + QUOTE + "\\s{0,3}:\\s{0,3}" + QUOTE + ")[^\"\\\\\\r\\n]{1,300}+(?="
                                + QUOTE + "\\s{0,3},\\s{0,3}" + QUOTE + "(?:name|key)" + QUOTE + "\\s{0,3}:\\s{0,3}"
                                + QUOTE + "[A-Za-z0-9_./ -]{0,60}?" + WORD + ABOUT + "[A-Za-z0-9_]{0,20}+" + QUOTE
                                + ")")
                        .in(Places.beside(SecretPlaces::quoted, "value")),
                SecretRule.of("signed address", "(?i)([?&](?:code|state|(?:x-amz-[a-z-]{1,30}))=)[^\\s&\"'<>]++")
                        .at(SecretPlaces.joined(List.of("?", "&"), "code=", "state=", "x-amz-")),
                SecretRule.of("assertion",
                        "(?i)((?<![\\w-])(?:samlresponse|samlrequest|relaystate|client_assertion|"
                                + "samlart|assertion)=)[^\\s&\"'<>]++")
                        .at("samlresponse=", "samlrequest=", "relaystate=", "client_assertion=", "samlart=",
                                "assertion="),
                SecretRule.of("password", "(://)[^\\s/@:]{1,200}:[^\\s/@]{1,200}(?=@)").at("://"),
                SecretRule.of("web token", "\\beyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)*+")
                        .at("eyj"),
                SecretRule.of("access key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}\\b").at("akia", "asia", "abia",
                        "acca"),
                SecretRule
                        .likePath("access key",
                                "(?<![A-Za-z0-9/+=.$_-])(?=[A-Za-z0-9/+]{0,39}[0-9+/])(?=[A-Za-z0-9/+]{0,39}[A-Z])"
                                        + "(?=[A-Za-z0-9/+]{0,39}[a-z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=._$-])")
                        .in(SecretPlaces.keys()),
                SecretRule.of("recovery key", "(?<![\\d-])\\d{6}(?:-\\d{6}){7}(?![\\d-])")
                        .in(Places.sign('-', SecretPlaces::recovery)),
                LONG_TOKEN);
    }

    /**
     * In quotes, with or without backslashes before them, or in none. Where the word stands in quotes itself, as names
     * in JSON do, what follows in none may be an object or a list, which stays.
     */
    private static SecretRule valued(boolean worded, String before) {
        String pattern = "(?i)(" + before + "(?:(?:\\\\{1,3}\"){1,2}|\"\"(?=[^\"\\s,;:)}\\]])|\"|'|&quot;|&#34;)?+)"
                + PLAIN + "(?:(?<=\\\\\")[^\"\\\\\\r\\n]++(?:\\\\(?!\")[^\"\\\\\\r\\n]*+)*+"
                + "|(?<=[^\\\\]\")(?=[^\"\\r\\n])[^\"\\\\\\r\\n]*+(?:\\\\.[^\"\\\\\\r\\n]*+){0,400}+|(?<=')[^'\\r\\n]++"
                + "|(?<=[\"']\\s{0,3}[:=\uff1a]\\s{0,3})(?:[^\\s,;&\"'<>{}\\[\\]\\\\]++|\\\\(?!\\\\{0,2}[\"'])){1,400}+"
                + "|(?<![\"'])(?<![\"']\\s{0,3}[:=\uff1a]\\s{0,3})" + BARE + "(?:[\"'](?=[^\\s,;&\"'<>})\\]:.\\\\])"
                + BARE + "){0,20}+)";
        return worded
                ? SecretRule.worded("password", pattern)
                : SecretRule.of("password", pattern).at("convertto-securestring");
    }
}
