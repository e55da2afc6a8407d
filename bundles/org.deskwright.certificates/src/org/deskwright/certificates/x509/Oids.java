package org.deskwright.certificates.x509;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.google.gson.Gson;

/** Object identifiers that are acted on; how people call those and others stands in a data file. */
public final class Oids {
    public static final String COMMON_NAME = "2.5.4.3";
    public static final String ORGANIZATION = "2.5.4.10";
    public static final String UNIT = "2.5.4.11";
    public static final String EMAIL = "1.2.840.113549.1.9.1";
    public static final String RSA = "1.2.840.113549.1.1.1";
    public static final String RSA_PSS = "1.2.840.113549.1.1.10";
    public static final String EC = "1.2.840.10045.2.1";
    public static final String DSA = "1.2.840.10040.4.1";
    public static final String SUBJECT_KEY_ID = "2.5.29.14";
    public static final String KEY_USAGE = "2.5.29.15";
    public static final String SUBJECT_ALT_NAME = "2.5.29.17";
    public static final String ISSUER_ALT_NAME = "2.5.29.18";
    public static final String BASIC_CONSTRAINTS = "2.5.29.19";
    public static final String CRL_NUMBER = "2.5.29.20";
    public static final String CRL_REASON = "2.5.29.21";
    public static final String DELTA_CRL = "2.5.29.27";
    public static final String CRL_SCOPE = "2.5.29.28";
    public static final String CRL_ENTRY_ISSUER = "2.5.29.29";
    public static final String NAME_CONSTRAINTS = "2.5.29.30";
    public static final String CRL_DISTRIBUTION = "2.5.29.31";
    public static final String POLICIES = "2.5.29.32";
    public static final String POLICY_MAPPINGS = "2.5.29.33";
    public static final String AUTHORITY_KEY_ID = "2.5.29.35";
    public static final String POLICY_CONSTRAINTS = "2.5.29.36";
    public static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    public static final String INHIBIT_ANY_POLICY = "2.5.29.54";
    public static final String AUTHORITY_INFO = "1.3.6.1.5.5.7.1.1";
    public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    public static final String ANY_PURPOSE = "2.5.29.37.0";
    public static final String SMART_CARD_LOGON = "1.3.6.1.4.1.311.20.2.2";
    public static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    public static final String OCSP = "1.3.6.1.5.5.7.48.1";
    public static final String CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    public static final String KDC_AUTH = "1.3.6.1.5.2.3.5";
    public static final String NT_SID = "1.3.6.1.4.1.311.25.2";
    public static final String NT_OBJECT_SID = "1.3.6.1.4.1.311.25.2.1";
    public static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";
    public static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private record Entry(String name, int bits) {}

    private record Table(Map<String, Entry> identifiers) {}

    private static final Map<String, Entry> KNOWN = read();

    private Oids() {
    }

    private static Map<String, Entry> read() {
        try (InputStream in = Oids.class.getResourceAsStream("/data/object-identifiers.json")) {
            return new HashMap<>(
                    new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Table.class).identifiers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How people call it; else its number. */
    public static String name(String oid) {
        Entry entry = KNOWN.get(oid);
        return entry == null ? oid : entry.name();
    }

    /** Bits of the field of a curve; 0 for what is none or not known. */
    static int fieldSize(String oid) {
        Entry entry = KNOWN.get(oid);
        return entry == null ? 0 : entry.bits();
    }
}
