package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a text a word begins that announces a secret, so that the expressions of the rules are tried at few places
 * instead of at each letter. Told by its first letters at first, and then by the word.
 */
final class WordStarts {
    /** What words begin with, of ASCII as far as they are; the longer, the fewer places. */
    private static final List<String> BEGINNINGS = new ArrayList<>(
            List.of("pass", "pwd", "kennwort", "mot de passe", "contrase", "senha", "wachtwoord", "losenord", "haslo",
                    "parol", "heslo", "salasana", "adgangskode", "jelsz", "secret", "refresh", "id_token", "id.token",
                    "id-token", "idtoken", "auth", "bearer", "gateway", "token", "private", "recovery", "license",
                    "decrypted", "psk", "credential", "cookie", "signature", "otp", "mfa", "totp", "verification",
                    "amz", "subscription", "functions", "validation", "decryption", "jsession", "phpsess", "asp"));

    static {
        for (String sign : List.of("", "_", ".", "-", " ")) {
            for (String word : List.of("session token", "session context", "session key", "security token",
                    "access token", "access key", "account key", "api token", "api key", "key content", "key material",
                    "code verifier", "pre shared", "one time", "pin code", "php session")) {
                BEGINNINGS.add(word.replace(" ", sign));
            }
        }
    }

    private static final PlaceTable TABLE = new PlaceTable(List.of(Places.at(BEGINNINGS.toArray(String[]::new))));
    /** Of other scripts than that. */
    private static final BitSet FOREIGN = new BitSet();
    private static final Pattern WORD = Pattern
            .compile("(?i)(?:" + SecretWords.WORD + "|" + SaidSecrets.WORD + "|" + SecretRules.WORDED + ")");

    static {
        WORD.pattern().chars().filter(c -> c >= 0x80).forEach(FOREIGN::set);
    }

    private WordStarts() {
    }

    /** @param found gets them, as of the first rule, in the place of what it held */
    static void find(String text, FoundPlaces found) {
        TABLE.find(text, found);
        boolean foreign = isForeign(text);
        if (!found.isAny(0) && !foreign) {
            return;
        }
        Matcher word = WORD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        if (foreign) {
            for (int i = 0; i < text.length(); i++) {
                if (FOREIGN.get(text.charAt(i)) || isForeign(text, i)) {
                    found.add(i, 1, 0);
                }
            }
            found.sort();
        }
        found.keep(at -> word.region(at, text.length()).lookingAt());
    }

    private static boolean isForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && FOREIGN.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Such as L\u00f6senord, whose later letters are none of ASCII. */
    private static boolean isForeign(String text, int i) {
        int end = Math.min(text.length(), i + 5);
        for (int next = i + 1; next < end; next++) {
            if (FOREIGN.get(text.charAt(next))) {
                return true;
            }
        }
        return false;
    }
}
