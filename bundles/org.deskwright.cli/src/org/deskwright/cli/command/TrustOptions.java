package org.deskwright.cli.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;

import picocli.CommandLine.Option;

/** Which stores are asked, for when and for what. */
public final class TrustOptions {
    @Option(names = "--store", paramLabel = "java|system|aws|ID|FILE", description = "What a device trusts: java for the roots of the Java that runs this, system for what the operating system trusts, aws for the five roots that Amazon asks for, the id of an authority that Deskwright knows such as starfield-class-2, or a file, such as the certificates of a zero client. May be given several times; default: java and aws.")
    private List<String> stores = new ArrayList<>();

    @Option(names = "--at", paramLabel = "MOMENT", description = "Judges for that moment, such as 2026-11-20 or 2026-11-20T10:00:00Z; default: now.")
    private String at;

    @Option(names = "--host", paramLabel = "NAME", description = "What clients connect to; default: any name will do.")
    private String host;

    @Option(names = "--purpose", paramLabel = "server|client|any", defaultValue = "server", description = "What the certificate is used for; default: ${DEFAULT-VALUE}.")
    private String purpose;

    List<TrustStore> stores(Console console, CertificateInput input) throws IOException {
        List<String> names = stores.isEmpty() ? List.of("java", "aws") : stores;
        List<TrustStore> found = new ArrayList<>();
        KnownAuthorities known = KnownAuthorities.bundled();
        for (String name : names) {
            Optional<KnownAuthority> one = known.byId(name);
            if (name.equals("java")) {
                found.add(TrustStore.ofThisJava());
            } else if (name.equals("system")) {
                input.readSystemRoots().ifPresent(file -> found.add(TrustStore.of(file)));
            } else if (name.equals("aws")) {
                found.add(new TrustStore("the five roots of Amazon",
                        known.of(Role.ANCHOR).stream().map(KnownAuthority::certificate).toList()));
            } else if (one.isPresent()) {
                found.add(new TrustStore(one.get().name() + " alone", List.of(one.get().certificate())));
            } else {
                for (CertificateFile file : input.readAlso(name)) {
                    found.add(TrustStore.of(file));
                }
            }
        }
        return found;
    }

    /** For what is told, but the lists of revoked certificates. */
    PathRequest request(Console console, Optional<String> otherHost) {
        Choices.check("--purpose", purpose, List.of("server", "client", "any"));
        Instant moment = at == null ? console.clock().instant() : Moments.parse("--at", at, ZoneOffset.UTC);
        Optional<String> wanted = switch (purpose) {
            case "server" -> Optional.of(Oids.SERVER_AUTH);
            case "client" -> Optional.of(Oids.CLIENT_AUTH);
            default -> Optional.empty();
        };
        return new PathRequest(moment, Optional.ofNullable(host).or(() -> otherHost), wanted, OptionalInt.empty(),
                List.of());
    }

    static List<Certificate> known() {
        return KnownAuthorities.bundled().all().stream().map(KnownAuthority::certificate).toList();
    }
}
