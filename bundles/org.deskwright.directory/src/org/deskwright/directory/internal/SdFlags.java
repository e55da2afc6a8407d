package org.deskwright.directory.internal;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;

/**
 * Asks for a security descriptor without the list for auditing, which only few may read; with it, others get none at
 * all. LDAP_SERVER_SD_FLAGS_OID, [MS-ADTS] 3.1.1.3.4.1.11.
 */
final class SdFlags {
    private static final String OID = "1.2.840.113556.1.4.801";
    private static final int OWNER_GROUP_AND_DACL = 7;

    private SdFlags() {
    }

    static Control control() {
        return new Control(OID, false,
                new ASN1OctetString(new ASN1Sequence(new ASN1Integer(OWNER_GROUP_AND_DACL)).encode()));
    }
}
