package org.deskwright.core.redaction;

import java.util.List;

/** Secrets that are typed where no word announces them; those of most commands are data, see {@link CommandSecrets}. */
final class TypedSecrets {
    /** In quotes, also such of JSON, or in none. */
    static final String ARGUMENT = "(?:\\\\{1,3}\"[^\"\\\\\\r\\n]{1,200}+|\"[^\"\\r\\n]{1,200}+\"?|'[^'\\r\\n]{1,200}+'?|"
            + "(?!\\[removed)(?:[^\\s\"'<>|\\\\]|\\\\(?!\\\\{0,2}\")){1,200}+)";
    private static final String SOME = "[^\\s\"'\\\\]{0,60}";
    private static final String LINE = "[^\\r\\n|]{0,200}?\\s";

    static final List<SecretRule> ALL = List.of(
            command("net\\s{1,3}use", LINE, "(?!\\\\\\\\|/|[A-Z]:|\\*)" + ARGUMENT + "(?=\\s{1,3}/user:)").at("net"),
            command("net\\s{1,3}use", LINE.replace("\\s", "") + "/user:[^\\s\"]{1,100}\\s{1,3}", "(?!/)" + ARGUMENT)
                    .at("net"),
            SecretRule.of("password", "(?i)((?:^|\\s)-pass(?:in|out)?\\s{1,3}pass:)" + ARGUMENT)
                    .in(Places.beside(SecretPlaces::behindBlank, "-pass")),
            SecretRule
                    .of("password",
                            "(?i)((?:realm|kinit|sudo|adcli|net|su|passwd)\\b" + LINE + "<<<\\s{0,3})" + ARGUMENT)
                    .needing("<<<"),
            SecretRule.of("password", "(?i)(\\becho\\s{1,3}(?:-[neE]{1,3}\\s{1,3}){0,2}(?:\\\\{0,3}[\"'])?)"
                    + "(?!\\[removed)[^\"'|\\r\\n\\\\]{1,200}?(?=(?:\\\\{0,3}[\"'])?\\s{0,3}\\|\\s{0,3}(?:sudo\\s{1,3}(?:-[a-z]{1,9}\\s{1,3}){0,2}-S|kinit|passwd|chpasswd|realm|adcli|"
                    + "net\\s{1,3}ads|docker\\s{1,3}login|su)\\b)").at("echo"),
            SecretRule
                    .of("password",
                            "(?i)((?<!\\\\)\"|')[^\"'\\r\\n]{1,200}+(?=[\"']\\s{0,3}\\|\\s{0,3}ConvertTo-SecureString)")
                    .needing("convertto-securestring"),
            // a variable that is made a secret of, later in the same script
            SecretRule
                    .of("password",
                            "(?i)(\\$([a-z_]\\w{0,30})\\s{0,3}=\\s{0,3}" + SecretWords.QUOTE
                                    + "{1,2})(?!\\[removed)[^\"'\\\\\\r\\n]{1,200}+" + "(?=" + SecretWords.QUOTE
                                    + "[^\\r\\n]{0,600}?(?:ConvertTo-SecureString|-[a-z]{0,20}password|"
                                    + "-AsPlainText|NetworkCredential|\\.Password)\\b[^\\r\\n;|]{0,80}?\\$\\2\\b)")
                    .in(Places.sign('$', Places::itself))
                    .needing("convertto-securestring", "password", "-asplaintext", "networkcredential"),
            // one that is called by a letter or two, and has what passwords are made of
            SecretRule.of("password",
                    "(\\$(?i:p|pp|ps|pw|psw|s|k|c|cr|cred|sec)\\d?\\s{0,3}=\\s{0,3}" + SecretWords.QUOTE + "{1,2})(?="
                            + SOME + "[a-z])(?=" + SOME + "[A-Z])(?=" + SOME + "\\d)(?!" + SOME
                            + "(?:[/\\\\]\\w|\\.[A-Za-z]{2,4}" + SecretWords.QUOTE + "))[^\\s\"'\\\\]{6,60}+(?="
                            + SecretWords.QUOTE + ")")
                    .in(Places.sign('$', Places::itself)),
            // a cell beside one that tells its name
            SecretRule.of("password", "(?i)(<t[dh][^<>]{0,80}>\\s{0,9}(?:<[a-z]{1,9}>)?[a-z0-9_. -]{0,40}?"
                    + SecretWords.WORD + SecretWords.ABOUT
                    + "[a-z0-9_. -]{0,20}+:?(?:</[a-z]{1,9}>)?\\s{0,9}</t[dh]>\\s{0,9}<td[^<>]{0,80}>\\s{0,9})[^<\\s][^<]{0,300}+")
                    .at("<td", "<th"),
            // as events 4103 tell what a cmdlet was given
            SecretRule.of("password",
                    "(?i)(SecureString\\)?:?\\s{1,3}name=\"{0,2}String\"{0,2};\\s{0,3}value=\"{0,2})" + "[^\"\\r\\n]++")
                    .at("securestring"));

    private TypedSecrets() {
    }

    private static SecretRule command(String tool, String before, String value) {
        return SecretRule.of("password", "(?i)(\\b" + tool + "\\b" + before + ")" + value);
    }
}
