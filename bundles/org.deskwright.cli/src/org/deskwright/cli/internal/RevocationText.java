package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.report.text.Printable;

/** Lists of revoked certificates as text and as JSON. */
public final class RevocationText {
    private RevocationText() {
    }

    public static void write(RevocationList list, String file, Writer out) throws IOException {
        out.write("List of revoked certificates (" + Printable.line(file) + ")\n");
        CertificateText.line(out, "issuer", list.issuer().toString());
        CertificateText.line(out, "as of", list.thisUpdate().toString());
        CertificateText.line(out, "next", list.nextUpdate().map(Object::toString).orElse("not told"));
        if (list.number().isPresent()) {
            CertificateText.line(out, "number", list.number().get().toString());
        }
        if (list.isDelta()) {
            CertificateText.line(out, "changes", "list " + list.base().orElseThrow() + " or a later one");
        }
        CertificateText.line(out, "revoked", Integer.toString(list.size()));
    }

    public static Map<String, Object> members(RevocationList list, String file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", file);
        members.put("issuer", list.issuer().toString());
        members.put("thisUpdate", list.thisUpdate().toString());
        list.nextUpdate().ifPresent(next -> members.put("nextUpdate", next.toString()));
        list.number().ifPresent(number -> members.put("number", number.toString()));
        list.base().ifPresent(base -> members.put("changes", base.toString()));
        members.put("revoked", list.size());
        return members;
    }
}
