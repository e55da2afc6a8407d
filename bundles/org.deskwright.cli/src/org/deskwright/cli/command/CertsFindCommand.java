package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.known.HashKind;
import org.deskwright.certificates.known.HashQuery;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateExport;
import org.deskwright.cli.internal.CertificateHash;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.NamedStores;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds certificates by any hash. */
@Command(name = "find", description = "Finds certificates by any of their hashes or numbers, among files and the authorities that Deskwright knows, and says which hash it is.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:found", "1:not found", "2:the command is not understood", "3:some file could not be read"}, footer = {"",
                "Examples:", "  deskwright certs find 2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92",
                "  deskwright certs find \"92 5A 8F 8D 2C 6D 04 E0 66 5F 59 6A FF 22 D8 63 E8 25 6F 3F\" roots.pem"})
public final class CertsFindCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "HASH", description = "MD5, SHA-1 or SHA-256 of a certificate, SHA-1 or SHA-256 of its public key (SPKI), its subject key identifier or serial number; spaces, colons and case do not count.")
    private String hash;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "Files with certificates or lists of thumbprints, and folders of which all files are read.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--store", paramLabel = "java|system|aws|ID|PATH", description = "Looks in such a store, too, as 'certs verify' takes it; may be given several times.")
    private List<String> stores = new ArrayList<>();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--output", paramLabel = "FILE", description = "Writes what is found to this file, too: one as DER where its name ends in .der or .cer, else all as PEM; a file of that name is replaced.")
    private String output;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    private record Match(Certificate certificate, String name, String place, List<HashKind> kinds, String note,
            List<String> lists) {}

    CertsFindCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        HashQuery query = CertificateHash.of("", hash);
        Optional<Path> file = Optional.ofNullable(output).map(call.console()::resolve);
        file.ifPresent(path -> OutputFile.check("--output", path));
        CertificateInput input = new CertificateInput(call.console(), passwords.of(call.console())).read(paths);
        List<CertificateFile> files = new ArrayList<>(input.files());
        NamedStores named = new NamedStores(input);
        for (String store : stores) {
            named.read(store).ifPresent(files::add);
        }
        List<Match> matches = matches(query, files);
        if (file.isPresent() && !matches.isEmpty()) {
            CertificateExport.write(file.get(), matches.stream().map(Match::certificate).distinct().toList());
        }
        List<String> lists = lists(query.hex(), files);
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = Rows.document("deskwright.certificates-found/1");
                document.put("hash", query.hex());
                document.put("lists", lists);
                document.put("matches", matches.stream().map(CertsFindCommand::members).toList());
                Json.write(document, out);
            } else {
                text(matches, lists, out);
            }
        });
        return input.atLeast(matches.isEmpty() && lists.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK).code();
    }

    private static List<Match> matches(HashQuery query, List<CertificateFile> files) {
        List<Match> matches = new ArrayList<>();
        KnownAuthorities known = KnownAuthorities.bundled();
        for (FoundCertificate found : files.stream().flatMap(file -> file.found().stream()).toList()) {
            List<HashKind> kinds = query.matches(found.certificate());
            if (!kinds.isEmpty()) {
                matches.add(new Match(found.certificate(), found.certificate().name(), found.place(), kinds,
                        known.of(found.certificate()).map(KnownAuthority::note).orElse(""),
                        lists(found.certificate().digest("SHA-1"), files)));
            }
        }
        for (KnownAuthority authority : known.all()) {
            List<HashKind> kinds = query.matches(authority.certificate());
            if (!kinds.isEmpty()) {
                matches.add(new Match(authority.certificate(), authority.name(), "", kinds, authority.note(),
                        lists(authority.certificate().digest("SHA-1"), files)));
            }
        }
        return matches;
    }

    /** The files that tell of certificates by thumbprints alone, among them this one. */
    private static List<String> lists(String sha1, List<CertificateFile> files) {
        return files.stream().filter(file -> file.thumbprints().contains(sha1)).map(CertificateFile::name).toList();
    }

    private void text(List<Match> matches, List<String> lists, java.io.Writer out) throws IOException {
        if (matches.isEmpty() && !lists.isEmpty()) {
            out.write("A certificate SHA-1 in " + Printable.line(String.join(", ", lists))
                    + "; the certificate itself is not at hand\n");
        } else if (matches.isEmpty()) {
            out.write(
                    "No certificate has this hash or number. Give files or stores to look in: deskwright certs find HASH PATH --store java\n");
        }
        for (Match match : matches) {
            for (HashKind kind : match.kinds()) {
                out.write(Printable.line(match.name()) + ": this is its " + kind.title() + "\n");
            }
            line(out, "found", match.place().isEmpty() ? "known to Deskwright" : match.place());
            if (!match.lists().isEmpty()) {
                line(out, "listed", "by its SHA-1 in " + String.join(", ", match.lists()));
            }
            line(out, "subject", match.certificate().subject().toString());
            line(out, "issuer", match.certificate().issuer().toString());
            line(out, "valid", match.certificate().notBefore() + " to " + match.certificate().notAfter());
            line(out, "SHA-1", match.certificate().digest("SHA-1") + " (what Windows shows)");
            line(out, "SHA-256", match.certificate().digest("SHA-256"));
            line(out, "key", match.certificate().key().digest("SHA-256") + " (SPKI SHA-256)");
            if (!match.note().isEmpty()) {
                line(out, "note", match.note());
            }
        }
    }

    private static void line(java.io.Writer out, String name, String value) throws IOException {
        out.write("  " + name + " ".repeat(9 - name.length()) + Printable.line(value) + "\n");
    }

    private static Map<String, Object> members(Match match) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", match.name());
        members.put("source", match.place().isEmpty() ? "known" : match.place());
        members.put("matches", match.kinds().stream().map(HashKind::title).toList());
        members.put("subject", match.certificate().subject().toString());
        members.put("issuer", match.certificate().issuer().toString());
        members.put("notBefore", match.certificate().notBefore().toString());
        members.put("notAfter", match.certificate().notAfter().toString());
        for (HashKind kind : HashKind.values()) {
            members.put(kind.name().toLowerCase(java.util.Locale.ROOT), kind.of(match.certificate()));
        }
        members.put("lists", match.lists());
        members.put("note", match.note());
        return members;
    }
}
