package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.der.Asn1Tree;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.text.CertificateFacts;
import org.deskwright.certificates.text.Fact;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.report.text.Printable;

/** Certificates as text and as JSON. */
public final class CertificateText {
    private static final int WIDTH = 26;

    private final KnownAuthorities known = KnownAuthorities.bundled();

    /** All that it says. */
    public void write(FoundCertificate found, Writer out) throws IOException {
        Certificate certificate = found.certificate();
        out.write(Printable.line(certificate.name()) + " (" + Printable.line(found.place()) + ")\n");
        for (Fact fact : CertificateFacts.of(certificate)) {
            line(out, fact.name(), fact.value());
        }
        if (known.ofKey(certificate).isPresent()) {
            line(out, "known as", known.of(certificate).or(() -> known.ofKey(certificate)).orElseThrow().name());
        }
    }

    /** Name and value. */
    public static void line(Writer out, String name, String value) throws IOException {
        out.write("  " + Printable.line(name) + " ".repeat(Math.max(1, WIDTH - name.length())) + Printable.line(value)
                + "\n");
    }

    /** ASN.1 with offsets. */
    public static void tree(Certificate certificate, Writer out) throws IOException {
        for (Asn1Tree.Row row : Asn1Tree.of(certificate.tree())) {
            String offset = Integer.toString(row.offset());
            out.write(" ".repeat(Math.max(0, 7 - offset.length())) + offset + "  " + "  ".repeat(row.depth())
                    + row.type() + (row.text().isEmpty() ? "" : " " + Printable.line(row.text())) + "\n");
        }
    }

    /** Likewise for JSON: values in the order of their bytes, each with how deep it lies. */
    public static List<Map<String, Object>> tree(Certificate certificate) {
        return Asn1Tree.of(certificate.tree()).stream().map(row -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("offset", row.offset());
            members.put("end", row.end());
            members.put("depth", row.depth());
            members.put("type", row.type());
            members.put("text", row.text());
            return members;
        }).toList();
    }

    public static List<Map<String, Object>> commands(List<ToolCommands.Command> commands) {
        return commands.stream().map(command -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("tool", command.tool());
            members.put("purpose", command.purpose());
            members.put("text", command.text());
            return members;
        }).toList();
    }

    public Map<String, Object> members(FoundCertificate found) {
        Certificate certificate = found.certificate();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", certificate.name());
        members.put("file", found.file());
        if (found.offset() >= 0) {
            members.put("offset", found.offset());
        }
        if (!found.alias().isEmpty()) {
            members.put("alias", found.alias());
        }
        Map<Fact.Group, Map<String, String>> groups = new HashMap<>();
        for (Fact fact : CertificateFacts.of(certificate)) {
            groups.computeIfAbsent(fact.group(), _ -> new LinkedHashMap<>()).merge(fact.name(), fact.value(),
                    (a, b) -> a + "; " + b);
        }
        members.put("fields", groups.getOrDefault(Fact.Group.CERTIFICATE, Map.of()));
        members.put("extensions", groups.getOrDefault(Fact.Group.EXTENSIONS, Map.of()));
        members.put("hashes", groups.getOrDefault(Fact.Group.HASHES, Map.of()));
        known.ofKey(certificate).ifPresent(_ -> members.put("knownAs",
                known.of(certificate).or(() -> known.ofKey(certificate)).orElseThrow().id()));
        return members;
    }

    public static List<Map<String, Object>> hits(List<LintHit> hits) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (LintHit hit : hits) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("lint", hit.lint().id());
            members.put("severity", hit.lint().severity().text());
            members.put("title", hit.lint().title());
            members.put("detail", hit.detail());
            members.put("clause", hit.lint().clause());
            all.add(members);
        }
        return all;
    }
}
