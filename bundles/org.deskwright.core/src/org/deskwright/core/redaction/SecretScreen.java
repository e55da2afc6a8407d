package org.deskwright.core.redaction;

import java.util.Arrays;

/**
 * Tells of most lines in one pass that no rule for secrets needs to be tried on them. It may take a line for one with a
 * secret that has none, and never the other way round: each rule needs one of the words here, an address with a name in
 * it, or a run of characters as long as those of keys.
 */
final class SecretScreen {
    /** In small letters, three at least. */
    private static final String[] WORDS = {"pass", "pwd", "kennwort", "secret", "token", "key", "psk", "credential",
            "authorization", "cookie", "signature", "otp", "code", "sessionid", "session_id", "session-id",
            "session.id", "sessid", "bearer ", "bearer\t", "basic ", "basic\t", "negotiate ", "negotiate\t", "ntlm ",
            "ntlm\t", "securestring", "net ", "net\t", "state=", "relaystate=", "x-amz-", "samlre", "assertion=", "://",
            "eyj", "akia", "asia", "aroa", "aida", "agpa", "anpa", "anva", "aipa", "abia", "acca", "ghp_", "gho_",
            "ghu_", "ghs_", "ghr_", "xox", "-----begin ", "$1$", "$2a$", "$2b$", "$2x$", "$2y$", "$5$", "$6$", "$y$",
            "$argon2", "contrase", "\u30d1\u30b9\u30ef\u30fc\u30c9", "pin:", "pin=", "pin\"", "pin'", "pw:", "pw=",
            "pw\"", "pw'", "pw ", "auth:", "auth=", "auth\"", "auth ", "bearer\"", "bearer:", "bearer=", "assertion\"",
            "assertion:", "assertion ", "csrf", "nonce", "challenge", "ticket", "sig=", "/rp ", "/rp:", "/p:", "/p ",
            "sk_live_", "sk_test_", "sk-", "aiza", "glpat-", "npm_", "nthash", "lmhash", "nt hash", "lm hash", "senha",
            "wachtwoord", "senord", "has\u0142o", "haslo", "parol", "heslo", "salasana", "adgangskode", "jelsz\u00f3",
            "ifre", "\u0430\u0440\u043e\u043b\u044c", "\u5bc6\u7801:", "\u5bc6\u7801\uff1a", "\u5bc6\u7801 ",
            "\u5bc6\u7801=", "\u5bc6\u78bc:", "\u5bc6\u78bc\uff1a", "\u5bc6\u78bc ", "\u5bc6\u78bc=",
            "\ube44\ubc00\ubc88\ud638", "sessioncontext", "session-context", "session_context", "samlart=", "tgt",
            "login", "<<<", "echo ", "pin ", "pw\t", "?session=", "&session=", "?sess=", "&sess=", "?sid=", "&sid=",
            "$p ", "$p=", "$p1", "$p2", "$pp", "$ps", "$pw", "$s ", "$s=", "$s1", "$s2", "$k ", "$k=", "$k1", "$k2",
            "$c ", "$c=", "$c1", "$c2", "$cr", "$sec", "login,pw", ",pw,", ";pw;", "login;pw", "\tpw\t", "authtok",
            "amz-sso", "amz_sso", "jdbc:oracle", "identified", "communit", "eap \"", "xauth \"", ":543", ":643", "*:*",
            "\"state\"", "\"ticket\"", "hooks.slack", "webhook", "github_pat_", "xapp-", "glrt-", "gldt-", "glcbt-",
            "glptt-", "glsoat-", "glimt-", "glft-", "glagent-", "ya29.", "sg.", "hvs.", "hvb.", "hvr.", "pypi-",
            "dckr_", "hf_", "_v1_", "dapi", "shpat_", "shpca_", "shppa_", "shpss_", "glsa_", "nrak-", "pmak-", "atatt3",
            "lin_api_", "rk_live_", "rk_test_", "whsec_", "age-secret", "tskey-", "eaac", "$7$", "$8$", "$9$", "$gy$",
            "$apr1$", "$sha1$", "$scrypt$", "$pbkdf2", "$bcrypt", "$dcc2$", "$krb5", "{sha", "{ssha", "{md5", "{smd5",
            "{crypt", "{argon2", "{pbkdf2", "pbkdf2_sha", "scram-sha", "(0x", "_hmac", "_cbc"};
    private static final int BITS = 5;
    private static final int MASK = (1 << 3 * BITS) - 1;
    private static final String[][] BY_END = new String[MASK + 1][];
    private static final int KEY_RUN = 40;
    private static final int HASH_RUN = 32;
    private static final int TOKEN_RUN = 100;
    /** Eight groups of six digits. */
    private static final int RECOVERY_RUN = 55;
    private static final byte KEYLIKE = 1;
    private static final byte TOKENLIKE = 2;
    private static final byte[] KINDS = new byte[128];

    static {
        for (String word : WORDS) {
            int hash = 0;
            for (int i = 0; i < 3; i++) {
                hash = next(hash, word.charAt(i));
            }
            String[] before = BY_END[hash];
            String[] all = before == null ? new String[1] : Arrays.copyOf(before, before.length + 1);
            all[all.length - 1] = word;
            BY_END[hash] = all;
        }
        for (char c = 0; c < KINDS.length; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            KINDS[c] = letter || c == '/' || c == '+' ? KEYLIKE : c == '=' || c == '_' || c == '-' ? TOKENLIKE : 0;
        }
    }

    private SecretScreen() {
    }

    private static int next(int hash, char c) {
        return (hash << BITS | c & 31) & MASK;
    }

    /** Whether the rules have to be tried. */
    static boolean mayHold(String line) {
        int hash = 0;
        int keyRun = 0;
        int tokenRun = 0;
        int length = line.length();
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            hash = next(hash, c);
            String[] words = BY_END[hash];
            if (words != null && i >= 2 && begins(line, i - 2, words)) {
                return true;
            }
            byte kind = c < 128 ? KINDS[c] : 0;
            if (kind == KEYLIKE) {
                keyRun++;
                tokenRun++;
            } else {
                if (keyRun == KEY_RUN || c == ':' && keyRun >= HASH_RUN || c == '@' && isBehindColon(line, i)) {
                    return true;
                }
                keyRun = 0;
                tokenRun = kind == TOKENLIKE ? tokenRun + 1 : 0;
            }
            if (tokenRun >= RECOVERY_RUN && c >= '0' && c <= '9' && line.charAt(i - 6) == '-'
                    && line.charAt(i - 13) == '-' && line.charAt(i - 48) == '-') {
                return true;
            }
            if (tokenRun == TOKEN_RUN && isMixed(line, i + 1 - TOKEN_RUN, i + 1)
                    || tokenRun > TOKEN_RUN && isMixed(line, i, i + 1)) {
                return true;
            }
        }
        return keyRun == KEY_RUN;
    }

    /** A long run of small letters alone, such as a path, is no token. */
    private static boolean isMixed(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String line, int at, String[] words) {
        for (String word : words) {
            if (line.regionMatches(true, at, word, 0, word.length()) && isMeant(line, at, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that is in everybody's mouth stands where it tells of a secret. */
    private static boolean isMeant(String line, int at, String word) {
        return switch (word) {
            case "key" -> isOfKey(line, at)
                    || endsWith(line, at, "api", "private", "shared", "access", "account", "recovery", "license",
                            "session", "decrypted", "subscription", "functions", "validation", "decryption", "otp");
            case "code" -> isParameter(line, at) || isOfOAuth(line, at)
                    || endsWith(line, at, "mfa", "totp", "verification", "time", "pin", "auth");
            case "sg.", "hf_", "dapi", "eaac", "sk-" -> at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            case "\"state\"" -> line.contains("name\"");
            case "(0x" -> isHex(line, at + 3);
            case "state=", "x-amz-" -> isParameter(line, at);
            case "login" -> line.startsWith("LOGIN ", at) || line.contains(" -p");
            case "echo " -> line.indexOf('|', at) > 0;
            case "://" -> line.indexOf('@', at) > 0;
            default -> true;
        };
    }

    /** Whether something stands before it, as if it were a name, and between the two what may be a password. */
    private static boolean isBehindColon(String line, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 120) && line.charAt(i) > ' '; i--) {
            if (line.charAt(i) == ':') {
                return at - i > 6;
            }
        }
        return false;
    }

    private static boolean isHex(String line, int from) {
        int at = from;
        while (at < line.length() && at - from < HASH_RUN && Character.digit(line.charAt(at), 16) >= 0) {
            at++;
        }
        return at - from == HASH_RUN;
    }

    /** What a profile of a network calls it, or a key that stands there. */
    private static boolean isOfKey(String line, int at) {
        int end = at + "key".length();
        int next = end < line.length() && "_. ".indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
        return line.regionMatches(true, next, "content", 0, 7) || line.regionMatches(true, next, "material", 0, 8)
                || line.indexOf("0x", end) >= 0;
    }

    private static boolean isOfOAuth(String line, int at) {
        int end = at + "code".length();
        return line.regionMatches(true, end, "_verifier", 0, 9) || line.regionMatches(true, end, "verifier", 0, 8)
                || line.regionMatches(true, end, "-verifier", 0, 9)
                || end < line.length() && "\"'\\".indexOf(line.charAt(end)) >= 0 && (line.contains("client_id")
                        || line.contains("grant_type") || line.contains("redirect_uri") || line.contains("name\""));
    }

    private static boolean isParameter(String line, int at) {
        return at > 0 && (line.charAt(at - 1) == '?' || line.charAt(at - 1) == '&');
    }

    /** Whether one of these stands there, with or without a mark in between. */
    private static boolean endsWith(String line, int at, String... befores) {
        int end = at > 0 && "_.- ".indexOf(line.charAt(at - 1)) >= 0 ? at - 1 : at;
        for (String before : befores) {
            if (line.regionMatches(true, end - before.length(), before, 0, before.length())) {
                return true;
            }
        }
        return false;
    }
}
