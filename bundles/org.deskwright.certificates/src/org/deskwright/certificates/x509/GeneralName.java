package org.deskwright.certificates.x509;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** A name of one of several kinds (RFC 5280 4.2.1.6). */
public sealed interface GeneralName {
    /** For people. */
    String text();

    /** The kind as openssl calls it. */
    String kind();

    /** The name of a host, perhaps with a star for its first part. */
    record Dns(String text) implements GeneralName {
        @Override
        public String kind() {
            return "DNS";
        }
    }

    /** Of 4 or 16 bytes; in constraints of twice as many, with a mask. */
    record Address(List<Byte> bytes) implements GeneralName {
        @Override
        public String text() {
            byte[] all = raw();
            return switch (all.length) {
                case 4, 16 -> Addresses.text(all);
                case 8, 32 -> Addresses.text(Arrays.copyOf(all, all.length / 2)) + "/"
                        + Addresses.text(Arrays.copyOfRange(all, all.length / 2, all.length));
                default -> HexFormat.ofDelimiter(" ").formatHex(all);
            };
        }

        @Override
        public String kind() {
            return "IP";
        }

        public byte[] raw() {
            byte[] all = new byte[bytes.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = bytes.get(i);
            }
            return all;
        }
    }

    record Directory(DistinguishedName name) implements GeneralName {
        @Override
        public String text() {
            return name.toString();
        }

        @Override
        public String kind() {
            return "DirName";
        }
    }

    record Mail(String text) implements GeneralName {
        @Override
        public String kind() {
            return "email";
        }
    }

    record Uri(String text) implements GeneralName {
        @Override
        public String kind() {
            return "URI";
        }
    }

    /**
     * Such as a user principal name.
     *
     * @param oid what kind of name it is
     */
    record Other(String oid, String text) implements GeneralName {
        @Override
        public String kind() {
            return Oids.name(oid);
        }
    }

    /** All names of a list. */
    static List<GeneralName> list(DerValue value) throws DerException {
        List<GeneralName> names = new ArrayList<>();
        for (DerValue one : value.expect(Tags.SEQUENCE, "a list of names").parts()) {
            names.add(of(one));
        }
        return List.copyOf(names);
    }

    static GeneralName of(DerValue value) throws DerException {
        if (value.isContext(0)) {
            DerValue content = value.part(1).part(0);
            return new Other(value.part(0).oid(),
                    content.text().orElseGet(() -> HexFormat.of().formatHex(content.encoded())));
        }
        if (value.isContext(1)) {
            return new Mail(value.latin());
        }
        if (value.isContext(2)) {
            return new Dns(value.latin());
        }
        if (value.isContext(4)) {
            return new Directory(DistinguishedName.of(value.part(0)));
        }
        if (value.isContext(6)) {
            return new Uri(value.latin());
        }
        if (value.isContext(7)) {
            List<Byte> bytes = new ArrayList<>();
            for (byte one : value.content()) {
                bytes.add(one);
            }
            return new Address(List.copyOf(bytes));
        }
        if (value.isContext(3) || value.isContext(5)) {
            return new Other("", HexFormat.of().formatHex(value.encoded()));
        }
        if (value.isContext(8)) {
            return new Other("", value.latin());
        }
        throw new DerException(value.offset(),
                "a name is " + Tags.name(value.tag()) + ", which is none of their kinds");
    }
}
