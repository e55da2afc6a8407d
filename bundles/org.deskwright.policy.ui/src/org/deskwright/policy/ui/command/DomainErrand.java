package org.deskwright.policy.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.ui.desk.PolicyDesk;
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
     * @param password wiped once it was used
     * @param domain {@code null} where nothing that is installed reads domains
     */
    static void start(DomainSource source, char[] password, LiveDomain domain, PolicyDesk desk, Shell shell) {
        Path area = Readings.area();
        new Errand<DomainReading>(TEXTS.get("reading", source.host()), Errand.LONG, monitor -> {
            try {
                if (domain == null) {
                    throw new LoadException(TEXTS.get("no-domain"), TEXTS.get("no-domain.advice"));
                }
                Path folder = folder(area, source.host());
                DomainReading reading = domain.read(source, new WindowDialog(shell, password, monitor), folder);
                desk.open(List.of(folder));
                return reading;
            } catch (DomainException e) {
                throw new LoadException(e.getMessage(), e.advice());
            } finally {
                Arrays.fill(password, '\0');
            }
        }).icon(Icon.CONNECT).saying(DomainErrand::said).start(shell.getDisplay());
    }

    private static Path folder(Path area, String host) throws IOException {
        Files.createDirectories(area);
        return Files.createTempDirectory(area, host.replaceAll("[^A-Za-z0-9.-]", "-") + "-");
    }

    private static String said(DomainReading reading) {
        return reading.problems().isEmpty()
                ? reading.domain()
                : TEXTS.get("incomplete", reading.domain(), reading.server());
    }
}
