package org.deskwright.core.redaction;

import java.util.List;

/** Secrets in settings, statements and protocols that put them where no sign of equality stands. */
final class SettingSecrets {
    private static final String ASKED = SecretWords.WORD + SecretWords.ABOUT;
    /** Of a line, or of a text that stands in quotes. */
    private static final String BEGIN = "(?:^|(?<=\"))";
    private static final String END = "(?=\\s{0,3}(?:$|\"))";
    private static final String QUOTED = SecretWords.QUOTE;

    static final List<SecretRule> ALL = List.of(
            // beside the name of a host, as those do who write a connection down
            SecretRule.of("password",
                    "(?<![\\w/:.@+\\\\-])(?!(?i:mailto|sips?|xmpp|acct|e-?mail|mail|user(?:name)?|upn|from|"
                            + "to|b?cc|account|login|sender|recipient|owner|principal|identity|subject|by|for|of|spn):)"
                            + "([A-Za-z][A-Za-z0-9_.-]{0,63}:)(?=[^\\s@/]{0,60}\\d)(?=[^\\s@/]{0,60}[A-Z])"
                            + "(?=[^\\s@/]{0,60}[a-z])(?!_Z)[^\\s@/:\"'<>]{6,60}+(?=@(?:[A-Za-z0-9-]{1,63}"
                            + "(?:\\.[A-Za-z0-9-]{1,63}){1,6}|[a-z][a-z0-9-]{1,62})(?![\\w@]))"),
            SecretRule.of("password", "(?i)(jdbc:oracle:[a-z]{1,8}:[^\\s/@:\"']{1,64}/)[^\\s@\"'<>]{1,100}+(?=@)")
                    .needing("jdbc:oracle:"),
            SecretRule.of("password",
                    BEGIN + "((?![0-9a-fA-F:.]{1,200}" + END + ")[^\\s:#\"]{1,255}:(?:\\*|\\d{2,5}):[^\\s:\"]{1,64}:"
                            + "[^\\s:\"]{1,64}:)(?!\\[removed)[^\\s:\"][^\\s\"]{0,200}+" + END)
                    .needing(":543", ":643", "*:*"),
            SecretRule.of("password",
                    "(?i)" + BEGIN + "([^:\\r\\n\"]{0,200}:\\s{0,4}(?:PSK|EAP|XAUTH|NTLM|PIN)\\s{1,4}\\\\{0,3}\")"
                            + "[^\"\\\\\\r\\n]{1,200}+(?=\\\\{0,3}\"" + END + ")")
                    .needing("psk", "eap", "xauth", "ntlm", "pin"),
            SecretRule.of("password", "(?i)(:\\s{0,4}PSK\\s{1,4})0[sx][A-Za-z0-9+/=]{4,}+").needing("psk"),
            SecretRule.of("password",
                    "(?i)(\\b(?:(?-i:IDENTIFIED)|(?:create|alter|grant)\\s[^\\r\\n;]{1,200}?\\sidentified)\\s{1,4}"
                            + "(?:with\\s{1,4}\\S{1,40}\\s{1,4}(?:as\\s{1,4})?)?(?:by\\s{1,4})?(?<=(?:by|as)\\s{1,4})(?:values\\s{1,4})?"
                            + "(?:password\\s{1,4})?(?:\\\\{0,3}[\"'])?)(?!\\[removed|password\\b)[^\\s\"'\\\\;,)]{1,200}+")
                    .needing("identified"),
            SecretRule.worded("password",
                    "(?i)(password\\s{1,3}(?<=\\b(?:role|user|login|group)\\b[^\\r\\n;]{0,120}password"
                            + "\\s{1,3})')(?!\\[removed)[^'\\r\\n]{1,200}+(?=')"),
            SecretRule.of("password",
                    "((?:>|\\bC:|\\b[Ss]en[dt]:?|\\)|\\b>>>)\\s{0,3}PASS\\s{1,2})(?!\\[removed)[^\\s\"]{1,200}+" + END)
                    .needing("pass"),
            SecretRule.of("password",
                    "((?:^|[\\s>\"])[A-Za-z]{1,4}\\d{1,6}\\sLOGIN\\s[^\\s\"]{1,100}\\s)(?!\\[removed)"
                            + "[^\\s\"]{1,200}+" + END)
                    .needing("login"),
            SecretRule
                    .of("password",
                            "(?i)((?:set(?:user)?environmentvariable|setenv|putenv|addparameter|setproperty)\\(\\s{0,3}"
                                    + QUOTED + "[A-Za-z0-9_.-]{0,40}?" + ASKED + "[A-Za-z0-9_.-]{0,20}+" + QUOTED
                                    + "\\s{0,3},\\s{0,3}" + QUOTED + ")[^\"'\\\\\\r\\n]{1,300}+")
                    .needing("set", "put", "addparameter"),
            SecretRule
                    .of("password",
                            "(?i)(\\bnetworkcredential\\(\\s{0,3}" + QUOTED + "[^\"'\\\\\\r\\n]{1,100}" + QUOTED
                                    + "\\s{0,3},\\s{0,3}" + QUOTED + ")(?!\\[removed)[^\"'\\\\\\r\\n]{1,300}+")
                    .needing("networkcredential"),
            // what is typed behind the question of ssh and its like
            SecretRule
                    .of("password",
                            "(?i)(\\bpassphrase\\s{1,3}for\\s{1,3}(?:key\\s{1,3})?" + QUOTED + "[^\"'\\r\\n]{1,200}"
                                    + QUOTED + "\\s{0,3}:\\s{1,3})(?!\\[removed)[^\\s\"'\\\\]{1,200}+" + END)
                    .needing("passphrase"),
            SecretRule.of("password", "(?i)(\\b(?:snmp[a-z0-9-]{0,20}\\s{1,3}|read-?(?:only|write)\\s{1,3})?community"
                    + "(?:[ _-]?(?:string|name))?(?:\\\\{0,3}[\"'])?\\s{0,3}[:=]\\s{0,3}(?:\\\\{0,3}[\"'])?)"
                    + "(?=(?:.{0,200}\\bsnmp|[^\\s\"',;]{1,60}(?:\\s|\"|'|,|;|$)))(?<=snmp.{0,120}|string.{0,12})"
                    + "(?!\\[removed)[^\\s\"',;<>\\\\]{2,60}+").needing("community"));

    private SettingSecrets() {
    }
}
