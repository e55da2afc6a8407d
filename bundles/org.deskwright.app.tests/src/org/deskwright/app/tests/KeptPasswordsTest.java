package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.spec.PBEKeySpec;

import org.deskwright.policy.ui.domain.KeptPasswords;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords in the secure storage of Eclipse, in a file of the test's own. */
class KeptPasswordsTest {
    private static final char[] SECRET = "a-marked-secret".toCharArray();

    @TempDir
    private Path folder;

    private KeptPasswords kept(Map<Object, Object> options) throws IOException {
        options.put(IProviderHints.PROMPT_USER, Boolean.FALSE);
        ISecurePreferences storage = SecurePreferencesFactory.open(folder.resolve("storage").toUri().toURL(), options);
        return new KeptPasswords(() -> storage);
    }

    private KeptPasswords unlocked() throws IOException {
        Map<Object, Object> options = new HashMap<>();
        options.put(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec("master".toCharArray()));
        return kept(options);
    }

    @Test
    void whatIsKeptIsFoundByServerAndUserAndStandsNowhereReadable() throws IOException {
        KeptPasswords kept = unlocked();
        assertFalse(kept.has("dc1.example.com", "ann@example.com"));
        assertEquals(Optional.empty(), kept.find("dc1.example.com", "ann@example.com"));
        kept.keep("dc1.example.com", "ann@example.com", SECRET);
        kept.keep("dc1.example.com", "EXAMPLE\\bob/x", SECRET);
        assertArrayEquals(SECRET, kept.find("DC1.example.com", "Ann@example.com").orElseThrow());
        kept.keep("dc1.example.com", "jörg@example.com", SECRET);
        assertTrue(kept.has("dc1.example.com", "JÖRG@example.com"));
        assertEquals(3, kept.count());
        String file = Files.readString(folder.resolve("storage"), StandardCharsets.ISO_8859_1);
        assertFalse(file.contains("a-marked-secret"));
        kept.forget();
        assertEquals(0, kept.count());
        assertFalse(kept.has("dc1.example.com", "ann@example.com"));
    }

    @Test
    void whereThereIsNoStorageThatIsSaidAndNothingIsKept() {
        KeptPasswords none = new KeptPasswords(() -> null);
        IOException told = assertThrows(IOException.class, () -> none.keep("dc1", "ann", SECRET));
        assertEquals("this machine has no secure storage", told.getMessage());
        assertFalse(none.has("dc1", "ann"));
        assertEquals(0, none.count());
    }

    @Test
    void aStorageThatNobodyUnlocksKeepsNothing() throws IOException {
        unlocked().keep("dc1", "ann", SECRET);
        KeptPasswords locked = kept(new HashMap<>());
        IOException told = assertThrows(IOException.class, () -> locked.keep("dc2", "ann", SECRET));
        assertTrue(told.getMessage().startsWith("the secure storage cannot be unlocked"), told.getMessage());
        assertFalse(locked.has("dc2", "ann"));
        assertThrows(IOException.class, () -> locked.keep("dc1", "ann", SECRET));
        assertArrayEquals(SECRET, unlocked().find("dc1", "ann").orElseThrow());
    }
}
