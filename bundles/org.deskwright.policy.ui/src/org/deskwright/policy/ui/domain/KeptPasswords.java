package org.deskwright.policy.ui.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.deskwright.ui.text.Texts;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Passwords of domains in the secure storage of the workbench, encrypted, and nowhere else. Unlocking the storage may
 * ask the user something, so that what decrypts and encrypts is for threads in the background.
 */
public final class KeptPasswords {
    private static final Texts TEXTS = Texts.beside(KeptPasswords.class);
    private static final String DOMAINS = "org.deskwright.policy.ui/domains";
    private static final String PASSWORD = "password";

    private final Supplier<ISecurePreferences> storage;

    /** @param storage gives {@code null} where there is none */
    public KeptPasswords(Supplier<ISecurePreferences> storage) {
        this.storage = storage;
    }

    /** Those of the user of this machine. */
    public static KeptPasswords ofUser() {
        return new KeptPasswords(SecurePreferencesFactory::getDefault);
    }

    private static String node(String host, String user) {
        // names of nodes take letters of ASCII alone
        return DOMAINS + "/" + HexFormat.of()
                .formatHex((host + " " + user).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is one; the storage stays locked. */
    public boolean has(String host, String user) {
        ISecurePreferences all = storage.get();
        return all != null && all.nodeExists(node(host, user));
    }

    /** How many there are; the storage stays locked. */
    public int count() {
        ISecurePreferences all = storage.get();
        return all == null || !all.nodeExists(DOMAINS) ? 0 : all.node(DOMAINS).childrenNames().length;
    }

    /**
     * The one that was kept; empty where none was.
     *
     * @throws IOException when the storage cannot be unlocked
     */
    public Optional<char[]> find(String host, String user) throws IOException {
        if (!has(host, user)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(storage.get().node(node(host, user)).get(PASSWORD, null))
                    .map(String::toCharArray);
        } catch (StorageException e) {
            throw new IOException(TEXTS.get("locked", e.getMessage()), e);
        }
    }

    /**
     * Keeps one.
     *
     * @throws IOException when the storage cannot be had or unlocked; then nothing is kept
     */
    public void keep(String host, String user, char[] password) throws IOException {
        ISecurePreferences all = storage.get();
        if (all == null) {
            throw new IOException(TEXTS.get("none"));
        }
        boolean known = has(host, user);
        ISecurePreferences node = all.node(node(host, user));
        try {
            node.put(PASSWORD, new String(password), true);
            node.flush();
        } catch (StorageException e) {
            undo(node, known);
            throw new IOException(TEXTS.get("locked", e.getMessage()), e);
        } catch (IOException e) {
            undo(node, known);
            throw e;
        }
    }

    /** One that was kept before stays. */
    private static void undo(ISecurePreferences node, boolean known) {
        if (!known) {
            node.removeNode();
        }
    }

    /** Deletes all of them. */
    public void forget() throws IOException {
        ISecurePreferences all = storage.get();
        if (all != null && all.nodeExists(DOMAINS)) {
            all.node(DOMAINS).removeNode();
            all.flush();
        }
    }
}
