package org.deskwright.certificates.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.x509.Certificate;

import com.google.gson.Gson;

/** The authorities that Deskwright brings. Immutable. */
public final class KnownAuthorities {
    private record Entry(String id, String name, String role, String note, String file, String sha1, String sha256,
            String spkiSha256) {}

    private record Table(String schema, List<Entry> authorities) {}

    private static final String FOLDER = "/data/authorities/";

    private final List<KnownAuthority> all;

    private KnownAuthorities(List<KnownAuthority> all) {
        this.all = List.copyOf(all);
    }

    public static KnownAuthorities bundled() {
        Gson gson = new Gson();
        List<KnownAuthority> found = new ArrayList<>();
        try (InputStream in = KnownAuthorities.class.getResourceAsStream("/data/authorities.json")) {
            for (Entry entry : gson.fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Table.class)
                    .authorities()) {
                Role role = Role.valueOf(entry.role().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                found.add(new KnownAuthority(entry.id(), entry.name(), role, entry.note(), certificate(entry)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownAuthorities(found);
    }

    private static Certificate certificate(Entry entry) throws IOException {
        try (InputStream in = KnownAuthorities.class.getResourceAsStream(FOLDER + entry.file())) {
            Certificate certificate = CertificateFiles.read(entry.file(), in.readAllBytes(), Password.NONE)
                    .certificates().getFirst();
            if (!certificate.digest("SHA-1").equals(entry.sha1())
                    || !certificate.digest("SHA-256").equals(entry.sha256())
                    || !certificate.key().digest("SHA-256").equals(entry.spkiSha256())) {
                throw new IOException(entry.file() + " is not the certificate that authorities.json tells of");
            }
            return certificate;
        }
    }

    public List<KnownAuthority> all() {
        return all;
    }

    public List<KnownAuthority> of(Role role) {
        return all.stream().filter(one -> one.role() == role).toList();
    }

    public Optional<KnownAuthority> of(Certificate certificate) {
        return all.stream().filter(one -> one.certificate().equals(certificate)).findFirst();
    }

    /** The one with that key, an anchor before its cross-signed ones. */
    public Optional<KnownAuthority> ofKey(Certificate certificate) {
        return all.stream().filter(one -> one.certificate().key().equals(certificate.key())
                && one.certificate().subject().matches(certificate.subject())).findFirst();
    }

    public Optional<KnownAuthority> byId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
