package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.ocsp.OcspAnswer;
import org.deskwright.certificates.ocsp.OcspAnswer.Status;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.report.text.Printable;

/**
 * What responders say, as text and as JSON.
 *
 * @param wanted whether they were asked at all
 */
public record OcspNews(boolean wanted, List<Item> items) {
    /**
     * About one certificate.
     *
     * @param missing why there is no answer, where one was to be had
     */
    public record Item(Certificate certificate, Optional<OcspAnswer> answer, Optional<String> missing) {
        public static Item of(OcspAnswer answer) {
            return new Item(answer.certificate(), Optional.of(answer), Optional.empty());
        }

        public static Item missing(Certificate certificate, String why) {
            return new Item(certificate, Optional.empty(), Optional.of(why));
        }

        /** It names no responder. */
        public static Item silent(Certificate certificate) {
            return new Item(certificate, Optional.empty(), Optional.empty());
        }

        private String line() {
            return answer.map(one -> one.line() + " (" + one.responder() + ")").or(() -> missing)
                    .orElse("names no responder");
        }
    }

    public OcspNews {
        items = List.copyOf(items);
    }

    public boolean isRevoked() {
        return items.stream().anyMatch(item -> item.answer().map(one -> one.status() == Status.REVOKED).orElse(false));
    }

    /** Whether it cannot be told of some certificate. */
    public boolean isMissing() {
        return items.stream().anyMatch(item -> item.missing().isPresent()
                || item.answer().map(one -> one.status() == Status.UNKNOWN).orElse(false));
    }

    public void write(Writer out) throws IOException {
        if (!wanted) {
            return;
        }
        out.write("\nOCSP\n");
        if (items.isEmpty()) {
            out.write("  nobody is to be asked: a root is trusted by itself\n");
        }
        for (Item item : items) {
            out.write("  " + Printable.line(item.certificate().name()) + ": " + Printable.line(item.line()) + "\n");
        }
    }

    public void add(Map<String, Object> document) {
        if (wanted) {
            document.put("ocsp", items.stream().map(OcspNews::members).toList());
        }
    }

    private static Map<String, Object> members(Item item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", item.certificate().name());
        members.put("sha256", item.certificate().digest("SHA-256"));
        item.answer().ifPresent(one -> {
            members.put("status", one.status().text());
            one.revokedAt().ifPresent(at -> members.put("revokedAt", at.toString()));
            one.reason().ifPresent(why -> members.put("reason", why));
            members.put("thisUpdate", one.thisUpdate().toString());
            one.nextUpdate().ifPresent(next -> members.put("nextUpdate", next.toString()));
            members.put("fresh", one.fresh());
            members.put("responder", one.responder().toString());
        });
        item.missing().ifPresent(why -> members.put("missing", why));
        return members;
    }
}
