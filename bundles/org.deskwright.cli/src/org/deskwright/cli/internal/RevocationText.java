package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.certificates.x509.Revoked;
import org.deskwright.report.text.Printable;

/** Lists of revoked certificates as text and as JSON. */
public final class RevocationText {
    private final List<Certificate> atHand;
    private final boolean entries;

    /**
     * @param atHand among whom those who signed lists are looked for
     * @param entries whether each revoked certificate is told
     */
    public RevocationText(Collection<Certificate> atHand, boolean entries) {
        this.atHand = List.copyOf(atHand);
        this.entries = entries;
    }

    public void write(RevocationList list, String file, Writer out) throws IOException {
        out.write("List of revoked certificates (" + Printable.line(file) + ")\n");
        CertificateText.line(out, "issuer", list.issuer().toString());
        CertificateText.line(out, "signed by", signer(list).map(Certificate::name)
                .orElse("nobody at hand; give the certificate of its issuer as well"));
        CertificateText.line(out, "as of", list.thisUpdate().toString());
        CertificateText.line(out, "next", list.nextUpdate().map(Object::toString).orElse("not told"));
        if (list.number().isPresent()) {
            CertificateText.line(out, "number", list.number().get().toString());
        }
        if (list.isDelta()) {
            CertificateText.line(out, "changes", "list " + list.base().orElseThrow() + " or a later one (delta)");
        }
        if (list.isIndirect()) {
            CertificateText.line(out, "about", "certificates of several authorities (indirect)");
        }
        CertificateText.line(out, "revoked", Integer.toString(list.size()));
        if (entries) {
            for (Revoked one : list.entries()) {
                out.write("    " + one.since() + "  " + serial(one) + (one.reason() < 0 ? "" : "  " + one.reasonText())
                        + (list.isIndirect() ? "  of " + Printable.line(one.issuer().shortName()) : "") + "\n");
            }
        }
    }

    private Optional<Certificate> signer(RevocationList list) {
        return atHand.stream().filter(list::isSignedBy).findFirst();
    }

    /** As certificates show theirs. */
    private static String serial(Revoked one) {
        return HexFormat.of().formatHex(one.serial().toByteArray());
    }

    public Map<String, Object> members(RevocationList list, String file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", file);
        members.put("issuer", list.issuer().toString());
        signer(list).ifPresent(signer -> members.put("signedBy", signer.subject().toString()));
        members.put("thisUpdate", list.thisUpdate().toString());
        list.nextUpdate().ifPresent(next -> members.put("nextUpdate", next.toString()));
        list.number().ifPresent(number -> members.put("number", number.toString()));
        list.base().ifPresent(base -> members.put("changes", base.toString()));
        members.put("indirect", list.isIndirect());
        members.put("revoked", list.size());
        if (entries) {
            members.put("entries", list.entries().stream().map(RevocationText::members).toList());
        }
        return members;
    }

    private static Map<String, Object> members(Revoked one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("serial", serial(one));
        members.put("since", one.since().toString());
        members.put("reason", one.reasonText());
        members.put("issuer", one.issuer().toString());
        return members;
    }
}
