package org.deskwright.certificates.file;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/**
 * PEM (RFC 7468) with whatever text there is between, as openssl and browsers write it. Private keys are passed over
 * unread.
 */
final class PemReader {
    private static final Pattern BEGIN = Pattern
            .compile("-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE|X509 CRL|PKCS7|CMS)-----");
    private static final Pattern SESSION = Pattern.compile("(?m)^CONNECTED\\(|^Server certificate$|^SSL handshake has");
    /** Also as JSON writes the ends of lines, such as the AWS CLI does. */
    private static final Pattern SPACES = Pattern.compile("(?:\\s|\\\\[nrt])+");
    private static final int MOST_PROBLEMS = 100;
    /** In base64, with room for spaces; a certificate has at most 1 MiB, the other kinds as much as a file. */
    private static final int MOST_LETTERS = 2 << 20;
    private static final String ADVICE = "export or download it anew";

    private final String name;
    private final String text;
    private final List<FoundCertificate> found = new ArrayList<>();
    private final List<RevocationList> revocations = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();

    PemReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static boolean recognises(String head) {
        return head.contains("-----BEGIN ") && BEGIN.matcher(head).find();
    }

    CertificateFile read() throws UnreadableException {
        boolean session = SESSION.matcher(text.substring(0, Math.min(text.length(), 1 << 16))).find();
        Matcher begin = BEGIN.matcher(text);
        boolean any = false;
        int lastEnd = 0;
        while (problems.size() < MOST_PROBLEMS && begin.find(lastEnd)) {
            any = true;
            String mark = "-----END " + begin.group(1) + "-----";
            int end = text.indexOf(mark, begin.end());
            int next = text.indexOf("-----BEGIN ", begin.end());
            boolean whole = end >= 0 && (next < 0 || end < next);
            if (whole) {
                block(begin.group(1), begin.start(), text.substring(begin.end(), end));
            } else {
                problems.add(new UnreadableException(begin.start(),
                        "the " + begin.group(1) + " that begins here has no end", ADVICE));
            }
            lastEnd = whole ? end + mark.length() : begin.end();
        }
        if (!any) {
            throw none(session);
        }
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(
                    new UnreadableException(lastEnd, "what follows is not read, after so much that is broken", ADVICE));
        }
        List<FoundCertificate> certificates = session ? Session.withoutRepeated(found) : found;
        return new CertificateFile(name, session ? FileFormat.TLS_SESSION : FileFormat.PEM, certificates, revocations,
                List.of(), problems);
    }

    private UnreadableException none(boolean session) {
        if (session) {
            return new UnreadableException(-1, "holds no certificate, so that the server sent none or was not reached",
                    "run openssl s_client with -showcerts and -servername");
        }
        boolean key = text.contains("PRIVATE KEY-----");
        return new UnreadableException(-1, key ? "holds a private key and no certificate" : "holds no certificate",
                key
                        ? "open the certificate that belongs to it"
                        : "open PEM, DER, P7B, PKCS #12, a Java key store, or what openssl s_client -showcerts prints");
    }

    private void block(String label, int begin, String content) {
        if (content.length() > MOST_LETTERS && label.endsWith("CERTIFICATE")) {
            problems.add(new UnreadableException(begin,
                    "the " + label + " that begins here is larger than 1 MiB, which no certificate is", ADVICE));
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(SPACES.matcher(withoutHead(content)).replaceAll("").replace("\\/", "/"));
        } catch (IllegalArgumentException e) {
            problems.add(new UnreadableException(begin, "the " + label + " that begins here is no base64", ADVICE));
            return;
        }
        try {
            switch (label) {
                case "X509 CRL" -> revocations.add(RevocationList.read(bytes));
                case "PKCS7", "CMS" -> {
                    Pkcs7.Content all = Pkcs7.read(bytes, 0);
                    all.certificates().forEach(one -> add(one, begin));
                    revocations.addAll(all.revocations());
                    all.problems().forEach(one -> broken(label, begin, one));
                }
                case "TRUSTED CERTIFICATE" -> add(DerFile.first(bytes), begin);
                default -> add(Certificate.read(bytes), begin);
            }
        } catch (DerException e) {
            broken(label, begin, e);
        }
    }

    private void broken(String label, int begin, DerException e) {
        problems.add(new UnreadableException(begin,
                "the " + label + " that begins here is broken at its byte " + e.offset() + ": " + e.reason(), ADVICE));
    }

    private void add(Certificate certificate, int begin) {
        found.add(new FoundCertificate(certificate, name, begin, "", false));
    }

    /** Lines such as {@code Proc-Type: 4} stand before a blank one. */
    private static String withoutHead(String content) {
        int blank = content.contains(":") ? content.replace("\r", "").indexOf("\n\n") : -1;
        return blank < 0 ? content : content.replace("\r", "").substring(blank);
    }
}
