package org.deskwright.cli.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.lint.StrictRules;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.NamedStores;

import picocli.CommandLine.Option;

/** Which stores are asked, for when and for what. */
public final class TrustOptions {
    @Option(names = "--store", paramLabel = "java|system|aws|ID|PATH", description = "What a device trusts: java for the roots of the Java that runs this, system for what the operating system trusts, aws for the five roots that Amazon asks for, the id of an authority that Deskwright knows such as starfield-class-2, or a file or folder, such as the certificates of a zero client; all in a folder is one store. May be given several times; default: java and aws.")
    private List<String> stores = new ArrayList<>();

    @Option(names = "--at", paramLabel = "MOMENT", description = "Judges for that moment, such as 2026-11-20 or 2026-11-20T10:00:00Z; default: now.")
    private String at;

    @Option(names = "--host", paramLabel = "NAME", description = "What clients connect to; default: any name will do.")
    private String host;

    @Option(names = "--purpose", paramLabel = "server|client|any", defaultValue = "server", description = "What the certificate is used for; default: ${DEFAULT-VALUE}.")
    private String purpose;

    @Option(names = "--strict", paramLabel = "rfc5280|web", description = "Also refuses a path of which a certificate breaks a rule that is a must: those of RFC 5280, or also those for public servers (CA/Browser Forum). Clients take many of these.")
    private String strict;

    List<TrustStore> stores(CertificateInput input) throws IOException {
        List<String> names = stores.isEmpty() ? List.of("java", "aws") : stores;
        NamedStores named = new NamedStores(input);
        List<TrustStore> found = new ArrayList<>();
        for (String name : names) {
            named.read(name).map(TrustStore::of).ifPresent(found::add);
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
        PathRequest request = new PathRequest(moment, Optional.ofNullable(host).or(() -> otherHost), wanted,
                OptionalInt.empty(), List.of());
        if (strict == null) {
            return request;
        }
        boolean web = Choices.check("--strict", strict, List.of("rfc5280", "web")).equals("web");
        return request.withRules(web ? StrictRules.WEB : StrictRules.RFC5280);
    }

    static List<Certificate> known() {
        return KnownAuthorities.bundled().all().stream().map(KnownAuthority::certificate).toList();
    }
}
