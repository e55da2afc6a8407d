package org.deskwright.core.redaction;

import java.util.List;

/** Hashes of passwords, and keys that are made of them, as systems and tools write them: who has one may sign in. */
final class HashForms {
    private static final String KIND = "password hash";

    static final List<SecretRule> ALL = List.of(
            // as tools that read the accounts of a machine write them
            SecretRule.of(KIND, "(?i)(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])"),
            SecretRule
                    .of(KIND,
                            "\\$(?:1|2[abxy]|5|6|7|8|9|y|gy|apr1|sha1|argon2(?:i|d|id)|scrypt|pbkdf2[a-z0-9-]{0,12}|"
                                    + "bcrypt-sha256|DCC2|krb5[a-z0-9]{2,12})\\$[./A-Za-z0-9$=,+*#@_-]{20,}+")
                    .needing("$"),
            SecretRule.of(KIND,
                    "(\\{(?:S?SHA\\d{0,3}|S?MD5|CRYPT|ARGON2[a-zA-Z]{0,2}|PBKDF2[A-Z0-9_-]{0,12})\\})"
                            + "[A-Za-z0-9+/=$.,_-]{8,}+")
                    .needing("{s", "{m", "{c", "{a", "{p"),
            SecretRule.of(KIND, "(pbkdf2_sha\\d{1,3}|SCRAM-SHA-\\d{1,3})\\$\\d{1,9}[$:][^\\s\"'<>]++")
                    .needing("pbkdf2_sha", "scram-sha-"),
            SecretRule.of(KIND, "(?<![A-Za-z0-9*])\\*[0-9A-F]{40}(?![A-Za-z0-9])"),
            SecretRule.of(KIND,
                    "(?i)(\\b(?:ntlm|nt|lm)(?:\\s?hash(?:es)?)?\\s{0,12}[:=]\\s{0,3})[0-9a-f]{32}(?![0-9a-f])"),
            SecretRule.of(KIND, "(?i)(\\*\\s{1,3}(?:sha1|dpapi)\\s{0,12}:\\s{0,3})[0-9a-f]{32,40}(?![0-9a-f])"),
            SecretRule.of(KIND, "(?i)(::[^:\\s]{0,64}:)[0-9a-f]{16,48}:[0-9a-f]{32,48}:[0-9a-f]{8,}+").needing("::"),
            SecretRule.of("encryption key", "(?i)(\\bkey[a-z]{0,9}\\s{0,2}[:=]?\\s{0,2}\\(?0x|\\(0x)[0-9a-f]{32,}+")
                    .needing("0x"),
            SecretRule
                    .of("encryption key", "(?i)(\\b(?:aes(?:128|256)|rc4|des)_(?:hmac|cbc)[a-z0-9_]{0,12}\\s{0,12}[:=]?"
                            + "\\s{0,12})[0-9a-f]{16,64}(?![0-9a-f])")
                    .needing("_hmac", "_cbc"));

    private HashForms() {
    }
}
