package org.deskwright.policy.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.domain.KeptPasswords;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Shell;

/** Reads a domain in the background into the area of the workbench, and lays what was read onto the desk. */
final class DomainErrand {
    private static final Texts TEXTS = Texts.beside(DomainErrand.class);

    private DomainErrand() {
    }

    /**
     * @param password wiped once it was used; empty for the one that was kept
     * @param keep whether to keep it, once it was right
     * @param domain {@code null} where nothing that is installed reads domains
     */
    static void start(DomainSource source, char[] password, boolean keep, LiveDomain domain, PolicyDesk desk,
            Shell shell) {
        Path area = Readings.area();
        KeptPasswords kept = KeptPasswords.ofUser();
        AtomicReference<String> notKept = new AtomicReference<>("");
        new Errand<DomainReading>(TEXTS.get("reading", source.host()), Errand.LONG, monitor -> {
            try {
                if (domain == null) {
                    throw new LoadException(TEXTS.get("no-domain"), TEXTS.get("no-domain.advice"));
                }
                char[] used = password.length > 0 ? password : kept(kept, source);
                Path folder = folder(area, source.host());
                DomainReading reading = domain.read(source, new WindowDialog(shell, used, monitor), folder);
                if (keep) {
                    keep(kept, source, password, notKept);
                }
                desk.open(List.of(folder));
                return reading;
            } catch (DomainException e) {
                throw new LoadException(e.getMessage(), e.advice());
            } finally {
                Arrays.fill(password, '\0');
            }
        }).icon(Icon.CONNECT).saying(reading -> said(reading, notKept.get())).start(shell.getDisplay());
    }

    private static Path folder(Path area, String host) throws IOException {
        Files.createDirectories(area);
        return Files.createTempDirectory(area, host.replaceAll("[^A-Za-z0-9.-]", "-") + "-");
    }

    private static char[] kept(KeptPasswords kept, DomainSource source) throws LoadException {
        try {
            return kept.find(source.host(), source.user()).orElse(new char[0]);
        } catch (IOException e) {
            throw new LoadException(e.getMessage(), TEXTS.get("kept.advice"));
        }
    }

    private static void keep(KeptPasswords kept, DomainSource source, char[] password,
            AtomicReference<String> notKept) {
        try {
            kept.keep(source.host(), source.user(), password);
        } catch (IOException e) {
            notKept.set(e.getMessage());
        }
    }

    private static String said(DomainReading reading, String notKept) {
        String read = reading.isWhole()
                ? reading.domain()
                : TEXTS.get("incomplete", reading.domain(), reading.server());
        return notKept.isEmpty() ? read : TEXTS.get("not-kept", read, notKept);
    }
}
