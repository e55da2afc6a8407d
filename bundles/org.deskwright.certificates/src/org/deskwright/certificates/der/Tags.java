package org.deskwright.certificates.der;

/** First bytes of values of ASN.1 (X.690 8.1.2). */
public final class Tags {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int NULL = 0x05;
    public static final int OID = 0x06;
    public static final int ENUMERATED = 0x0A;
    public static final int UTF8_STRING = 0x0C;
    public static final int NUMERIC_STRING = 0x12;
    public static final int PRINTABLE_STRING = 0x13;
    public static final int T61_STRING = 0x14;
    public static final int IA5_STRING = 0x16;
    public static final int UTC_TIME = 0x17;
    public static final int GENERALIZED_TIME = 0x18;
    public static final int VISIBLE_STRING = 0x1A;
    public static final int BMP_STRING = 0x1E;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;
    static final int CONSTRUCTED = 0x20;
    static final int CONTEXT = 0x80;
    private static final int APPLICATION = 0x40;
    private static final int NUMBER = 0x1F;

    private Tags() {
    }

    /** Such as {@code SEQUENCE} or {@code [0]}. */
    public static String name(int tag) {
        return switch (tag) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case BIT_STRING -> "BIT STRING";
            case OCTET_STRING -> "OCTET STRING";
            case NULL -> "NULL";
            case OID -> "OBJECT IDENTIFIER";
            case ENUMERATED -> "ENUMERATED";
            case UTF8_STRING -> "UTF8String";
            case NUMERIC_STRING -> "NumericString";
            case PRINTABLE_STRING -> "PrintableString";
            case T61_STRING -> "TeletexString";
            case IA5_STRING -> "IA5String";
            case UTC_TIME -> "UTCTime";
            case GENERALIZED_TIME -> "GeneralizedTime";
            case VISIBLE_STRING -> "VisibleString";
            case BMP_STRING -> "BMPString";
            case SEQUENCE -> "SEQUENCE";
            case SET -> "SET";
            default -> other(tag);
        };
    }

    private static String other(int tag) {
        int number = tag & NUMBER;
        return switch (tag & 0xC0) {
            case CONTEXT -> "[" + number + "]";
            case APPLICATION -> "APPLICATION " + number;
            case 0 -> "tag " + number;
            default -> "PRIVATE " + number;
        };
    }
}
