package org.deskwright.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.path.TrustStore;

/** What a device trusts, by the names that options take. */
public final class NamedStores {
    private final KnownAuthorities known = KnownAuthorities.bundled();
    private final CertificateInput input;

    public NamedStores(CertificateInput input) {
        this.input = input;
    }

    /**
     * @param name java, system, aws, the id of an authority that Deskwright knows, a file or a folder
     * @return empty, and told, where it cannot be read
     */
    public Optional<CertificateFile> read(String name) throws IOException {
        Optional<KnownAuthority> one = known.byId(name);
        if (one.isPresent()) {
            return Optional.of(brought(one.get().name() + " alone", List.of(one.get())));
        }
        return switch (name) {
            case "java" -> Optional.of(TrustStore.fileOfThisJava().named("this Java"));
            case "system" -> input.readSystemRoots();
            case "aws" -> Optional.of(brought("the five roots of Amazon", known.of(Role.ANCHOR)));
            default -> input.readStore(name);
        };
    }

    private static CertificateFile brought(String name, List<KnownAuthority> authorities) {
        return new CertificateFile(name, FileFormat.FOLDER,
                authorities.stream().map(one -> new FoundCertificate(one.certificate(), name, -1, "", true)).toList(),
                List.of(), List.of(), List.of());
    }
}
