package org.deskwright.certificates.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.ImportForm;
import org.deskwright.certificates.path.UselessLists;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;

/** One intake's worth of certificates. */
final class CertificateSession implements EvidenceReader.Session {
    private static final String CONNECTED = "CONNECTED(";

    private final KeyStorePasswords passwords;
    private final List<Coverage.Entry> covered = new ArrayList<>();
    private final List<CertificateFile> files = new ArrayList<>();
    private final Map<String, String> importProblems = new HashMap<>();

    CertificateSession(KeyStorePasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Recognition recognises(FileHead head) {
        String text = head.text().isEmpty() ? new String(head.bytes(), StandardCharsets.ISO_8859_1) : head.text();
        String start = text.substring(0, Math.min(text.length(), 64)).stripLeading();
        if (start.startsWith(CONNECTED)) {
            return Recognition.CERTAIN;
        }
        if (!CertificateFiles.recognises(head.bytes(), text)) {
            return Recognition.NO;
        }
        // within other text it may be a log that quotes one
        return !text.contains("-----BEGIN ") || start.startsWith("-----BEGIN ")
                ? Recognition.CERTAIN
                : Recognition.POSSIBLE;
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        byte[] bytes = bytes(file);
        CertificateFile read = passwords.read(file.name(),
                password -> CertificateFiles.read(file.name(), bytes, password));
        read.problems().forEach(problem -> problems.accept(problem.problem(file.name())));
        Instant moment = file.modified().orElse(Instant.EPOCH);
        synchronized (covered) {
            files.add(read);
            ImportForm.problem(bytes).ifPresent(problem -> importProblems.put(read.name(), problem));
            covered.add(new Coverage.Entry(new Provenance(file.name(), Certificates.kind(read), Scope.UNKNOWN, moment),
                    read.problems().isEmpty(), read.found().size() + read.thumbprints().size()));
        }
    }

    private static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream in = TextSource.of(file).openBytes()) {
            return CertificateFiles.bytes(in);
        }
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        if (!covered.isEmpty()) {
            covered.sort(Comparator.comparing(entry -> entry.provenance().source()));
            files.sort(Comparator.comparing(CertificateFile::name));
            UselessLists.of(files).forEach(problems);
            evidence.covering(new Coverage(covered));
            evidence.with(Certificates.KIND, new Certificates(files, importProblems));
        }
    }
}
