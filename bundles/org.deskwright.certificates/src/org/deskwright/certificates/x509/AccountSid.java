package org.deskwright.certificates.x509;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * The account of a domain that a certificate is for, by its SID: in an extension of Microsoft's (MS-WCCE 2.2.2.7.7.4),
 * or in an address among its names. Domain controllers that enforce strong mapping look for either (KB5014754).
 */
public final class AccountSid {
    private static final String TAG = "tag:microsoft.com,2022-09-14:sid:";
    private static final Pattern SID = Pattern.compile("S-1-\\d{1,15}(-\\d{1,10}){1,15}");

    private AccountSid() {
    }

    /** Empty when none is told, or what stands there is none. */
    public static Optional<String> of(Certificate certificate) {
        try {
            Optional<Extension> extension = certificate.extension(Oids.NT_SID);
            if (extension.isPresent()) {
                return read(extension.get());
            }
        } catch (DerException e) {
            return Optional.empty();
        }
        return SubjectNames.of(certificate).stream().filter(GeneralName.Uri.class::isInstance).map(GeneralName::text)
                .filter(text -> text.startsWith(TAG)).map(text -> text.substring(TAG.length()))
                .filter(text -> SID.matcher(text).matches()).findFirst();
    }

    /**
     * @throws DerException where the extension is broken
     */
    public static Optional<String> read(Extension extension) throws DerException {
        for (DerValue name : extension.value().expect(Tags.SEQUENCE, "a list of names").parts()) {
            if (name.isContext(0) && name.part(0).is(Tags.OID) && name.part(0).oid().equals(Oids.NT_OBJECT_SID)) {
                byte[] content = name.part(1).part(0).expect(Tags.OCTET_STRING, "a SID").content();
                String text = new String(content, StandardCharsets.US_ASCII);
                if (SID.matcher(text).matches()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }
}
