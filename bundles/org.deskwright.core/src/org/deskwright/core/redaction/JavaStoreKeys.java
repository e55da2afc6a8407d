package org.deskwright.core.redaction;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.deskwright.core.redaction.KeyFiles.Cleaned;

/** Stores of Java (JKS, JCEKS): entries one behind the other, each a key with its certificates or one certificate. */
final class JavaStoreKeys {
    private static final int HEAD = 8;
    private static final int DATE = 8;
    private static final int KEY = 1;
    private static final int CERTIFICATE = 2;
    private static final int PROOF = 20;

    private final ByteBuffer store;
    private int keys;

    private JavaStoreKeys(byte[] file) {
        store = ByteBuffer.wrap(file);
    }

    static Cleaned clean(byte[] file) {
        JavaStoreKeys cleaning = new JavaStoreKeys(file);
        int done = HEAD;
        try {
            cleaning.store.position(HEAD);
            int count = cleaning.store.getInt();
            for (int i = 0; i < count; i++) {
                done = cleaning.store.position();
                cleaning.entry();
            }
            if (cleaning.store.remaining() != PROOF) {
                return KeyFiles.masked(file, cleaning.store.position(), cleaning.keys + 1);
            }
            return new Cleaned(file, cleaning.keys);
        } catch (BufferUnderflowException e) {
            return KeyFiles.masked(file, done, cleaning.keys + 1);
        }
    }

    private void entry() {
        int kind = store.getInt();
        skip(Short.toUnsignedInt(store.getShort()));
        skip(DATE);
        switch (kind) {
            case KEY -> {
                int length = store.getInt();
                int from = store.position();
                skip(length);
                Arrays.fill(store.array(), from, from + length, (byte) '*');
                keys++;
                int chain = store.getInt();
                for (int i = 0; i < chain; i++) {
                    certificate();
                }
            }
            case CERTIFICATE -> certificate();
            // a secret key, as an object of Java
            default -> throw new BufferUnderflowException();
        }
    }

    private void certificate() {
        if (store.getInt(Integer.BYTES) > 1) {
            skip(Short.toUnsignedInt(store.getShort()));
        }
        skip(store.getInt());
    }

    private void skip(int bytes) {
        if (bytes < 0 || bytes > store.remaining()) {
            throw new BufferUnderflowException();
        }
        store.position(store.position() + bytes);
    }
}
