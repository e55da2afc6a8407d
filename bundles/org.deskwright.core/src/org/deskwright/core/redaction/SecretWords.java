package org.deskwright.core.redaction;

/** Words that announce a secret, what about a secret is none itself, and how what follows may be quoted. */
final class SecretWords {
    /** As people of other tongues call it, where they write it before a colon. */
    static final String OTHER_TONGUES = "kennwort|mot de passe|contrase(?:\u00f1|n)a|"
            + "\u30d1\u30b9\u30ef\u30fc\u30c9|senha|wachtwoord|l(?:\u00f6|o)senord|has(?:\u0142|l)o(?![a-z])|parol(?:a|\u0103)|"
            + "heslo(?![a-z])|salasana|adgangskode|jelsz\u00f3|[\u015e\u015f]ifre|[\u041f\u043f]\u0430\u0440\u043e\u043b\u044c|"
            + "\u5bc6\u7801|\u5bc6\u78bc|\ube44\ubc00\ubc88\ud638";
    /** What follows such a word up to the end of the value is taken out; the word stays. */
    static final String WORD = "(?>pass(?<!bypass|compass)(?!ed|ing|ive|age|port|es)(?:wor[dt]|wd|phrase|code)?|pwd|"
            + OTHER_TONGUES + "|secret(?<!:\\d{12}:secret)(?:[_.-]?(?:access)?[_.-]?key)?|"
            + "(?:(?:session|security|access|refresh|id|auth|bearer|api|gateway)[_.-]?)?"
            + "tok(?:en(?<!(?:next|starting)[_.-]?token)|(?<=auth[_.-]?tok)(?![A-Za-z]))|api[_. -]?key|key[_. ]?(?:content|material)|code[_-]?verifier|"
            + "session[_-]?context|"
            + "(?:private|account|recovery|license|session)[_. -]?key|pre[_.-]?shared[_.-]?key|psk|access[_. -]?key(?:[_.-]?id)?|credentials?|authorization|"
            + "amz[_-]sso[_-][a-z_]{1,30}|(?:subscription|functions|validation|decryption)[_. -]?key|"
            + "cookie|signature(?<!saml\\.signature)|otp(?!auth)(?:[_. -]?(?:seed|secret|key|code))?|(?:mfa|totp|verification|one[_. -]?time)[_. -]?code|pin[_.-]?code|"
            + "(?:j|php|asp[._]net_)session[_.-]?id|phpsessid)";
    /** Behind the word: it tells something of a secret, such as how old it may be, and not the secret. */
    static final String ABOUT = "(?!s?[_.-]?(?:(?:max|min)(?:imum)?[_.-]?)?(?:age|len|size|complexity|history|"
            + "last|expir|never|policy|type|count|required|enabled|status|reset|change|manager|provider|group|"
            + "ur[il]|arn\\b|source|file|path|method|endpoint|name|version|algorithm|lifetime|validity|quality|"
            + "exception|error|failure|(?<=[.])(?:rs|go|py|js|ts|cpp|java)\\b))";
    /** What is made by a command is told by it, and a cmdlet is no secret. */
    static final String COMMAND = "(?!\\(?\\s?(?:ConvertTo-SecureString|Read-Host|Get-[a-z]{3,40})\\b)(?!\\(\\s?[a-z]{2,20}-[a-z])";
    /** What a program says of a secret, behind its name as behind that of an error: a sentence, or a code. */
    private static final String SAID = "(?!(?<=(?:token|signature): )[A-Za-z]{2,20} [a-z]{2,20}(?:[ .,:;]|$))"
            + "(?!(?<=: )(?:(?:account|authentication|incorrect|invalid|wrong|expired|an error|the [a-z]{2,20}) [a-z]{2,20}(?:[ .,:;]|$)"
            + "|(?:incorrect|failed|denied|invalid|expired|wrong|missing|rejected|refused)(?:[\\s,.;]|$)"
            + "|AADSTS\\d{5,7}\\b|[A-Z]{2,20}(?:_[A-Z]{2,20}){0,4}_FAILURE\\b))";
    /**
     * A value that is none: a switch, a small number, what somebody took out already, or what files of Windows begin
     * with.
     */
    static final String PLAIN = COMMAND + SAID
            + "(?!\\$CHICAGO\\$|\\\\{1,2}\\[removed|hex(?:\\([0-9a-f]\\))?:(?:\\\\{0,2}\\[removed|\\*)|(?:\\\\[rnt]){1,4}\\s{0,9}(?:\\[removed|\\*))(?![|>][+-]?\\s{0,3}$)(?!(?:-?\\d{1,3}|true|false|null|none|yes|no|enabled|disabled|\\*+)"
            + "(?:[\\s,;&\"'<>})\\]]|$))";
    /** Around values of HTML, also where that stands in a text of JSON. */
    static final String QUOTE = "\\\\{0,3}[\"']";
    /** What terminals read as a colour. */
    static final String COLOUR = "(?:\\e\\[[0-9;]{0,9}m)?+";

    private SecretWords() {
    }
}
