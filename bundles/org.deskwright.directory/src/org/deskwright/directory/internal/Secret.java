package org.deskwright.directory.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password for as long as a reading takes; it shows in no text, and is wiped at the end. */
final class Secret implements AutoCloseable {
    private final char[] letters;

    /** @param letters wiped when this is closed */
    Secret(char[] letters) {
        this.letters = letters;
    }

    char[] letters() {
        return letters.clone();
    }

    /** In UTF-8, as LDAP wants it. */
    byte[] bytes() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Without a password, RFC 4513 has the server let anybody in, as nobody. */
    boolean isEmpty() {
        return letters.length == 0;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "password";
    }
}
