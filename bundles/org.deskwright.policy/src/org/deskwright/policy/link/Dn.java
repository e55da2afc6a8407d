package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A distinguished name. Two are equal where they name the same, however they were written.
 *
 * @param parts the innermost first, in lower case, with the escapes undone
 * @param shown as it was written
 */
public record Dn(List<String> parts, String shown) {
    private static final int MOST_PARTS = 200;
    private static final int HEX = 16;

    public Dn {
        parts = List.copyOf(parts);
        Objects.requireNonNull(shown, "shown");
    }

    /** RFC 4514, as directories of Windows write it. A text that is no name is one of a single part. */
    public static Dn of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : split(text)) {
            int at = part.indexOf('=');
            String type = at < 0 ? "" : part.substring(0, at).strip() + "=";
            parts.add((type + unescaped(part.substring(at + 1).strip())).toLowerCase(Locale.ROOT));
        }
        return new Dn(text.isBlank() ? List.of() : parts, text.strip());
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length() && parts.size() < MOST_PARTS; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == ',') {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && at + 2 < text.length() && isHex(text, at + 1)) {
                out.append((char) Integer.parseInt(text.substring(at + 1, at + 3), HEX));
                at += 2;
            } else if (letter != '\\' || at + 1 == text.length()) {
                out.append(letter);
            } else {
                out.append(text.charAt(++at));
            }
        }
        return out.toString();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), HEX) >= 0 && Character.digit(text.charAt(at + 1), HEX) >= 0;
    }

    /** The DN of a canonical name, such as {@code example.com/Sales/Berlin}. */
    public static Dn ofCanonical(String name) {
        String[] parts = name.split("/");
        StringBuilder dn = new StringBuilder();
        for (int i = parts.length - 1; i > 0; i--) {
            dn.append("OU=").append(parts[i].replace("\\", "\\\\").replace(",", "\\,")).append(',');
        }
        dn.append("DC=").append(parts[0].replace(".", ",DC="));
        return of(dn.toString());
    }

    /** What it is in; empty for what is in nothing. */
    public Optional<Dn> parent() {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<String> first = split(shown);
        return Optional.of(new Dn(parts.subList(1, parts.size()), shown.substring(first.getFirst().length() + 1)));
    }

    /** Whether it is the other, or is in it however deep. */
    public boolean isIn(Dn other) {
        int from = parts.size() - other.parts.size();
        return from >= 0 && parts.subList(from, parts.size()).equals(other.parts);
    }

    /** The same thing in another place. */
    public Dn movedFrom(Dn from, Dn to) {
        if (!isIn(from)) {
            return this;
        }
        List<String> written = split(shown).subList(0, parts.size() - from.parts.size());
        String below = String.join(",", written);
        return of(below.isEmpty() ? to.shown : below + "," + to.shown);
    }

    /** The same name under another parent. */
    public Dn movedTo(Dn parent) {
        return parts.isEmpty() ? parent : of(split(shown).getFirst() + "," + parent.shown);
    }

    /** The DNS name of the domain that it is in; empty where it has none. */
    public String domain() {
        return parts.stream().filter(part -> part.startsWith("dc=")).map(part -> part.substring("dc=".length()))
                .collect(Collectors.joining("."));
    }

    /** Such as {@code ou}; empty where it has none. */
    public String type() {
        String first = parts.isEmpty() ? "" : parts.getFirst();
        return first.substring(0, Math.max(0, first.indexOf('=')));
    }

    /** What it is called within its parent, as it was written. */
    public String name() {
        String first = split(shown).getFirst();
        return unescaped(first.substring(first.indexOf('=') + 1).strip());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dn dn && parts.equals(dn.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return shown;
    }
}
