package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.junit.jupiter.api.Test;

class ImportFormTest {
    /** As the Administration Guide has it, without the blank that got into it. */
    private static final Pattern GUIDE = Pattern.compile("-{5}BEGIN CERTIFICATE-{5}\\r?\\n([A-Za-z0-9/+]{64}\\r?\\n)*"
            + "[A-Za-z0-9/+]{1,64}={0,2}\\r?\\n-{5}END CERTIFICATE-{5}(\\r?\\n)");
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final String PEM = CertificateMaker.pem(ROOT);

    private static void says(String problem, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.of(problem).filter(it -> !it.isEmpty()), ImportForm.problem(bytes));
        assertEquals(problem.isEmpty(), GUIDE.matcher(file).matches(), file);
    }

    @Test
    void whatTheGuideTakesIsTakenWithEitherEndOfLine() {
        says("", PEM.replace("\r\n", "\n"));
        says("", PEM.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    @Test
    void linesOfAnotherLengthAreToldByNumber() {
        String lines = PEM.replace("\r\n", "\n");
        String first = lines.substring(0, lines.indexOf('\n') + 1);
        String shorter = first + lines.substring(first.length(), first.length() + 60) + "\n"
                + lines.substring(first.length() + 60);
        says("its line 2 has 60 letters instead of 64", shorter);
        says("its line 2 has other letters than those of base64, or too many", lines.replaceFirst("\nM", "\n-"));
    }

    @Test
    void nothingStandsAround() {
        says("something stands before -----BEGIN CERTIFICATE-----", "subject=Root\n" + PEM);
        says("something stands behind -----END CERTIFICATE-----", PEM + "\n");
        says("no end of line stands behind -----END CERTIFICATE-----", PEM.stripTrailing());
        says("it holds more than one certificate", PEM + PEM);
        says("it has no -----END CERTIFICATE-----", PEM.substring(0, 100));
        says("its base64 does not stand on lines of its own", "-----BEGIN CERTIFICATE----------END CERTIFICATE-----\n");
    }

    @Test
    void whatIsNoPemIsTold() {
        says("it is no PEM file with a -----BEGIN CERTIFICATE-----",
                new String(ROOT.certificate().encoded(), StandardCharsets.ISO_8859_1));
    }
}
