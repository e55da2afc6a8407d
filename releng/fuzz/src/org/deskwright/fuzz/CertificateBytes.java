package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.deskwright.certificates.der.Asn1Tree;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.lint.Lints;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.path.UselessLists;
import org.deskwright.certificates.text.CertificateDifference;
import org.deskwright.certificates.text.CertificateFacts;
import org.deskwright.certificates.text.HexDump;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/** A file that may hold certificates, in any format. */
public final class CertificateBytes {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Lints LINTS = Lints.bundled();

    private CertificateBytes() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws UnreadableException {
        CertificateFile file;
        try {
            file = CertificateFiles.read("input", data, Password.NONE);
        } catch (UnreadableException e) {
            Expect.that(e.offset() <= data.length, e.getMessage());
            return;
        }
        file.problems().forEach(problem -> Expect.that(problem.offset() <= data.length, problem.getMessage()));
        for (Certificate one : file.certificates()) {
            CertificateFacts.of(one).forEach(fact -> Expect.that(fact.end() <= one.size(), fact.toString()));
            Asn1Tree.of(one.tree()).forEach(row -> Expect.that(row.end() <= one.size(), row.toString()));
            LINTS.hits(one);
            byte[] pem = Pem.of(one).getBytes(StandardCharsets.ISO_8859_1);
            Expect.same(List.of(one), CertificateFiles.read("pem", pem, Password.NONE).certificates(), "PEM");
        }
        UselessLists.of(List.of(file));
        for (RevocationList list : file.revocations()) {
            list.isCurrentAt(NOW);
            file.certificates().forEach(one -> list.revoked(one.serial(), one.issuer()));
        }
        if (!file.found().isEmpty()) {
            Certificate first = file.certificates().getFirst();
            CertificateDifference.between(first, file.certificates().getLast());
            ToolCommands.of(file.found().getFirst(), file);
            HexDump dump = new HexDump(first.encoded(), 16);
            Asn1Tree.of(first.tree()).forEach(row -> dump.spans(row.offset(), row.end()).forEach(
                    span -> Expect.that(dump.byteAt(span.start()) >= row.offset(), "another byte is shown: " + row)));
            TrustStore store = TrustStore.of(file);
            TrustReport.of(file.certificates(), List.of(store), List.of(),
                    PathRequest.ofServer(NOW).withRevocations(file.revocations()));
        }
    }
}
