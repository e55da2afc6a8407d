package org.deskwright.certificates.ui.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.CertificateFolder;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.file.SystemRoots;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.lint.Lints;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.tls.TlsAnswer;
import org.deskwright.certificates.tls.TlsCapture;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.ui.session.WatchedState;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The one desk of the workbench. Rules are looked at when a file is read, so that lists have nothing to reckon. */
@Component(service = CertificateDesk.class)
public final class WorkbenchDesk implements CertificateDesk {
    private static final Texts TEXTS = Texts.beside(WorkbenchDesk.class);

    private final Lints lints = Lints.bundled();
    private final EverybodysStores everybody = new EverybodysStores();
    private final String rootsOfJava = TEXTS.get("java", Runtime.version().feature());
    private final WatchedState<DeskState> lying = new WatchedState<>(
            new DeskState(List.of(), List.of(), rootsOfJava, Optional.empty()));

    @Activate
    void activate() {
        String place = TEXTS.get("known");
        lying.change(_ -> new DeskState(List.of(),
                KnownAuthorities.bundled().all().stream().map(authority -> known(authority, place)).toList(),
                rootsOfJava, Optional.empty()));
    }

    private static CertificateRow known(KnownAuthority authority, String place) {
        return new CertificateRow(new FoundCertificate(authority.certificate(), place, -1, authority.name(), false),
                true, authority.note(), List.of(), "known " + authority.id());
    }

    @Override
    public DeskState current() {
        return lying.current();
    }

    @Override
    public Subscription subscribe(Consumer<DeskState> listener) {
        return lying.subscribe(listener);
    }

    @Override
    public CertificateFile open(Path file, Password password) throws IOException {
        return lay(Files.isDirectory(file)
                ? CertificateFolder.read(file, password)
                : CertificateFiles.read(file, password).named(file.toString()));
    }

    @Override
    public CertificateFile open(String name, String text) throws UnreadableException {
        return lay(CertificateFiles.read(name, text.getBytes(StandardCharsets.UTF_8), Password.NONE));
    }

    @Override
    public CertificateFile openRootsOfJava() throws IOException {
        return lay(TrustStore.fileOfThisJava().named(rootsOfJava));
    }

    @Override
    public CertificateFile openRootsOfSystem() throws IOException {
        return lay(SystemRoots.read(DeskState.ROOTS_OF_SYSTEM));
    }

    @Override
    public CertificateFile openServer(TlsQuestion question) throws IOException {
        TlsAnswer answer = TlsCapture.fetch(question);
        String name = question.place().toString();
        return lay(new CertificateFile(name, FileFormat.TLS_SESSION,
                answer.certificates().stream().map(one -> new FoundCertificate(one, name, -1, "", false)).toList(),
                List.of(), List.of(), List.of()));
    }

    @Override
    public StoresAtHand stores() {
        return everybody.with(current());
    }

    private CertificateFile lay(CertificateFile file) throws UnreadableException {
        if (file.found().isEmpty() && file.revocations().isEmpty() && file.thumbprints().isEmpty()) {
            throw file.problems().isEmpty()
                    ? new UnreadableException(-1, TEXTS.get("none"), TEXTS.get("none.advice"))
                    : file.problems().getFirst();
        }
        List<CertificateRow> rows = new ArrayList<>();
        for (FoundCertificate found : file.found()) {
            rows.add(new CertificateRow(found, false, "", lints.hits(found.certificate()),
                    file.name() + " " + rows.size()));
        }
        lying.change(state -> state.with(file, rows));
        return file;
    }

    @Override
    public void judgeAt(Optional<Instant> moment) {
        lying.change(state -> state.judgedAt(moment));
    }

    @Override
    public void close(List<String> names) {
        lying.change(state -> state.without(names));
    }
}
