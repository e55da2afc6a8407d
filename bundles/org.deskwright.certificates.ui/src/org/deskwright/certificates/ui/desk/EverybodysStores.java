package org.deskwright.certificates.ui.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.SystemRoots;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.ui.text.Texts;

/**
 * The stores that need not be opened: this system, this Java, and the roots that Amazon asks for, which are all that a
 * zero client needs. Each is read once; what the user opens is read anew.
 */
final class EverybodysStores {
    private static final Texts TEXTS = Texts.beside(EverybodysStores.class);

    private Optional<Read> system = Optional.empty();
    private Optional<Read> java = Optional.empty();
    private Optional<TrustStore> amazon = Optional.empty();

    /** A store, or why there is none. */
    private record Read(Optional<TrustStore> store, String missing) {}

    /** Gets a store. */
    private interface Reader {
        TrustStore read() throws IOException;
    }

    /** With those that lie open, each once. */
    synchronized StoresAtHand with(DeskState state) {
        List<TrustStore> stores = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (!state.hasRootsOfSystem()) {
            String name = TEXTS.get("store.system");
            system = system.or(() -> Optional.of(read(name, () -> TrustStore.of(SystemRoots.read(name)))));
            add(system.get(), stores, missing);
        }
        if (!state.hasRootsOfJava()) {
            java = java.or(() -> Optional.of(read(TEXTS.get("store.java"), TrustStore::ofThisJava)));
            add(java.get(), stores, missing);
        }
        amazon = amazon.or(() -> Optional.of(ofAmazon()));
        stores.add(amazon.get());
        stores.addAll(state.stores());
        return new StoresAtHand(stores, missing);
    }

    private static void add(Read read, List<TrustStore> stores, List<String> missing) {
        read.store().ifPresentOrElse(stores::add, () -> missing.add(read.missing()));
    }

    private static Read read(String name, Reader reader) {
        try {
            return new Read(Optional.of(reader.read()), "");
        } catch (UnreadableException e) {
            return new Read(Optional.empty(), e.problem(name).line());
        } catch (IOException e) {
            return new Read(Optional.empty(), name + ": " + e.getMessage());
        }
    }

    private static TrustStore ofAmazon() {
        return new TrustStore(TEXTS.get("store.amazon"),
                KnownAuthorities.bundled().of(Role.ANCHOR).stream().map(KnownAuthority::certificate).toList());
    }
}
